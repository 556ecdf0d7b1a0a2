package io.mainstay.platform.access.web;

import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.RoleSharing.Clash;
import io.mainstay.platform.access.ScopedRole;
import io.mainstay.platform.access.application.AccountList;
import io.mainstay.platform.access.domain.Session;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import java.util.List;
import java.util.Map;

/// One account as an administrator sees it.
///
/// @param scopes the parts of the organisation that a role can be granted for
public record AccountPage(
        AccountList.Row row, List<Session> sessions, Map<RecordRef, String> scopes) {

    public Account account() {
        return row.account();
    }

    public String name() {
        return row.name();
    }

    public List<Role> allRoles() {
        return List.of(Role.values());
    }

    public List<Clash> clashes() {
        return account().held().clashes();
    }

    public List<Choice> scopedRoles(Frame frame) {
        return ScopedRole.roles().stream()
                .map(role -> Choice.of(role.name(), frame.say(role)))
                .toList();
    }

    public List<Choice> parts() {
        return scopes.entrySet().stream()
                .map(part -> Choice.of(part.getKey(), part.getValue()))
                .toList();
    }

    /// The name of what the role is held for.
    public String part(ScopedRole held) {
        return row.scopes().getOrDefault(held.scope(), held.scope().toString());
    }

    /// Where forms of this page are sent.
    public String address(String part) {
        return "/administration/accounts/" + account().ref() + part;
    }
}
