package io.mainstay.platform.access.rest;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.AccessPermission;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.RoleSharing;
import io.mainstay.platform.access.RoleSharing.Verdict;
import io.mainstay.platform.access.application.AccountList;
import java.util.List;

/// @param sharing the pairs of roles that pull apart
/// @param actions what the caller may do with the account
record AccountJson(
        String number,
        PersonJson person,
        String login,
        boolean disabled,
        boolean mustChangePassword,
        RolesJson roles,
        List<ClashJson> sharing,
        List<String> actions,
        long version) {

    record PersonJson(long id, String name) {}

    /// @param reason why roles are shared that should check each other
    record RolesJson(List<Role> held, String reason) {}

    record ClashJson(Role one, Role other, Verdict verdict) {}

    static AccountJson of(AccountList.Row row) {
        var account = row.account();
        return new AccountJson(
                account.ref().toString(),
                new PersonJson(account.person().value(), row.name()),
                account.login(),
                account.disabled(),
                account.mustChangePassword(),
                new RolesJson(List.copyOf(account.roles()), account.roleReason()),
                clashes(account),
                actions(account),
                account.version());
    }

    private static List<ClashJson> clashes(Account account) {
        return RoleSharing.clashesIn(account.roles()).stream()
                .map(clash -> new ClashJson(clash.one(), clash.other(), clash.verdict()))
                .toList();
    }

    private static List<String> actions(Account account) {
        if (!Actors.current().holds(AccessPermission.ADMINISTER)) {
            return List.of();
        }
        return List.of("GIVE_ROLES", "RESET_PASSWORD", account.disabled() ? "ENABLE" : "DISABLE");
    }
}
