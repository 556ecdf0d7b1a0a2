package io.mainstay.platform.access.web;

import io.mainstay.kernel.Role;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.RoleSharing;
import io.mainstay.platform.access.RoleSharing.Clash;
import io.mainstay.platform.access.domain.Session;
import java.util.List;

/// One account as an administrator sees it.
public record AccountPage(Account account, String name, List<Session> sessions) {

    public List<Role> allRoles() {
        return List.of(Role.values());
    }

    public List<Clash> clashes() {
        return RoleSharing.clashesIn(account.roles());
    }

    /// Where forms of this page are sent.
    public String address(String part) {
        return "/administration/accounts/" + account.ref() + part;
    }
}
