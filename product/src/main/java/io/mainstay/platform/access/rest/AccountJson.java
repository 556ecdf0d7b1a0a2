package io.mainstay.platform.access.rest;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.AccessPermission;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.RoleSharing.Verdict;
import io.mainstay.platform.access.ScopedRole;
import io.mainstay.platform.access.application.AccountList;
import java.util.List;
import java.util.Map;

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

    /// @param held everywhere
    /// @param scoped held for a part of the organisation
    /// @param reason why roles are shared that should check each other
    record RolesJson(List<Role> held, List<ScopedRoleJson> scoped, String reason) {}

    /// @param scope the number of the part, such as `UNIT-7`
    record ScopedRoleJson(Role role, String scope, String name) {

        static ScopedRoleJson of(ScopedRole held, Map<RecordRef, String> names) {
            var part = held.scope().toString();
            return new ScopedRoleJson(held.role(), part, names.getOrDefault(held.scope(), part));
        }
    }

    record ClashJson(Role one, Role other, Verdict verdict) {}

    static AccountJson of(AccountList.Row row) {
        var account = row.account();
        return new AccountJson(
                account.ref().toString(),
                new PersonJson(account.person().value(), row.name()),
                account.login(),
                account.disabled(),
                account.mustChangePassword(),
                roles(row),
                clashes(account),
                actions(account),
                account.version());
    }

    private static RolesJson roles(AccountList.Row row) {
        var held = row.account().held();
        return new RolesJson(
                List.copyOf(held.everywhere()),
                held.scoped().stream().map(role -> ScopedRoleJson.of(role, row.scopes())).toList(),
                held.reason());
    }

    private static List<ClashJson> clashes(Account account) {
        return account.held().clashes().stream()
                .map(clash -> new ClashJson(clash.one(), clash.other(), clash.verdict()))
                .toList();
    }

    private static List<String> actions(Account account) {
        if (!Actors.current().holds(AccessPermission.ADMINISTER)) {
            return List.of();
        }
        return List.of(
                "GIVE_ROLES",
                "GRANT_ROLE",
                "RESET_PASSWORD",
                account.disabled() ? "ENABLE" : "DISABLE");
    }
}
