package io.mainstay.platform.access.application;

import io.mainstay.kernel.Check;
import io.mainstay.kernel.Reach;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.HeldRoles;
import io.mainstay.platform.access.ScopedRole;
import io.mainstay.platform.access.Scopes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What roles may be given together and for what, and how far those reach that are given for a part
/// of the organisation.
@Component
public class Grants {

    private static final int LONGEST_REASON = 500;

    private final ObjectProvider<Scopes> scopes;

    Grants(ObjectProvider<Scopes> scopes) {
        this.scopes = scopes;
    }

    void check(ScopedRole wanted) {
        var part = Set.of(wanted.scope());
        new Check()
                .that(ScopedRole.isFor(wanted.role()), "role", "role-has-no-scope")
                .that(
                        scopes.stream().anyMatch(known -> known.names(part).size() == 1),
                        "scope",
                        "no-such-scope",
                        wanted.scope().toString())
                .orRefuse();
    }

    /// @param reason as it was typed
    HeldRoles checked(HeldRoles held, String reason) {
        new Check()
                .that(
                        !held.needsReason() || !held.reason().isBlank(),
                        "reason",
                        "role-reason-required")
                .optionalText("reason", reason, LONGEST_REASON)
                .orRefuse();
        return held;
    }

    SequencedMap<RecordRef, String> choices() {
        return scopes.stream().findAny().map(Scopes::all).orElseGet(LinkedHashMap::new);
    }

    /// The names of what the roles are held for.
    public Map<RecordRef, String> names(Collection<ScopedRole> held) {
        return held.isEmpty()
                ? Map.of()
                : scopes.stream().findAny().map(known -> known.names(parts(held))).orElse(Map.of());
    }

    /// How far each role reaches that the person holds for a part.
    Map<Role, Reach> reaches(Account account) {
        var held = account.scopedRoles();
        if (held.isEmpty()) {
            return Map.of();
        }
        var reaches =
                scopes.stream().findAny().map(known -> known.reaches(parts(held))).orElse(Map.of());
        return held.stream()
                .collect(
                        Collectors.toMap(
                                ScopedRole::role,
                                role -> reaches.getOrDefault(role.scope(), Reach.NOWHERE),
                                Reach::and));
    }

    private static Set<RecordRef> parts(Collection<ScopedRole> held) {
        return held.stream().map(ScopedRole::scope).collect(Collectors.toSet());
    }
}
