package io.mainstay.platform.access;

import static io.mainstay.kernel.Role.AUDITOR;
import static io.mainstay.kernel.Role.CHANGE_MANAGER;
import static io.mainstay.kernel.Role.INCIDENT_MANAGER;
import static io.mainstay.kernel.Role.PROBLEM_MANAGER;
import static io.mainstay.kernel.Role.USER;
import static io.mainstay.platform.access.RoleSharing.Verdict.ADVISORY;
import static io.mainstay.platform.access.RoleSharing.Verdict.CONFLICT;

import io.mainstay.kernel.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which roles one person should not hold together. Pairs that are not named here go well together,
/// such as configuration with release or with change.
public final class RoleSharing {

    public enum Verdict {
        /// Their goals pull apart: allowed, and said.
        ADVISORY,
        /// No checks and balances: allowed only with a recorded reason.
        CONFLICT
    }

    /// Two roles that pull apart.
    ///
    /// @param key of the words that say why
    public record Clash(Role one, Role other, Verdict verdict, String key) {

        private boolean isIn(Set<Role> roles) {
            return roles.contains(one) && roles.contains(other);
        }
    }

    private static final List<Clash> TABLE = table();

    private RoleSharing() {}

    public static List<Clash> clashesIn(Set<Role> roles) {
        return TABLE.stream().filter(clash -> clash.isIn(roles)).toList();
    }

    public static boolean needsReason(Set<Role> roles) {
        return clashesIn(roles).stream().anyMatch(clash -> clash.verdict() == CONFLICT);
    }

    private static List<Clash> table() {
        var table = new ArrayList<Clash>();
        table.add(
                new Clash(
                        INCIDENT_MANAGER,
                        PROBLEM_MANAGER,
                        ADVISORY,
                        "account.sharing.incident-problem"));
        table.add(
                new Clash(
                        PROBLEM_MANAGER,
                        CHANGE_MANAGER,
                        CONFLICT,
                        "account.sharing.problem-change"));
        EnumSet.complementOf(EnumSet.of(AUDITOR, USER))
                .forEach(role ->
                        table.add(new Clash(AUDITOR, role, CONFLICT, "account.sharing.auditor")));
        return List.copyOf(table);
    }
}
