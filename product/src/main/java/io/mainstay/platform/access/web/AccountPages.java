package io.mainstay.platform.access.web;

import io.mainstay.kernel.Check;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.ScopedRole;
import io.mainstay.platform.access.application.AccountList;
import io.mainstay.platform.access.application.AccountService;
import io.mainstay.platform.web.Submitted;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// One account under an administrator's hands.
@Controller
@RequestMapping("/administration/accounts/{number}")
class AccountPages {

    private final AccountService accounts;
    private final AccountList list;

    AccountPages(AccountService accounts, AccountList list) {
        this.accounts = accounts;
        this.list = list;
    }

    record VersionForm(long version) {}

    record RolesForm(long version, @Nullable Set<Role> roles, @Nullable String reason) {}

    record ScopedRoleForm(
            long version, @Nullable Role role, @Nullable String scope, @Nullable String reason) {

        ScopedRole held() {
            var part = RecordRef.parse(Objects.requireNonNullElse(scope, ""));
            new Check()
                    .that(role != null, "role", "required")
                    .that(part.isPresent(), "scope", "required")
                    .orRefuse();
            return new ScopedRole(Objects.requireNonNull(role), part.orElseThrow());
        }
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        var account = account(number);
        model.addAttribute(
                "page", new AccountPage(list.row(account), list.sessions(account), list.scopes()));
        return "access/account";
    }

    @PostMapping("/roles")
    String giveRoles(@PathVariable String number, Submitted<RolesForm> form, Model model) {
        return form.attempt(
                sent -> {
                    accounts.giveRoles(
                            ref(number),
                            sent.version(),
                            Objects.requireNonNullElse(sent.roles(), Set.of()),
                            Objects.requireNonNullElse(sent.reason(), ""));
                    return form.then(address(number), "account.notice.roles-given");
                },
                () -> show(number, model));
    }

    @PostMapping("/scoped-roles")
    String grant(@PathVariable String number, Submitted<ScopedRoleForm> form, Model model) {
        return form.attempt(
                sent -> {
                    accounts.grant(
                            ref(number),
                            sent.version(),
                            sent.held(),
                            Objects.requireNonNullElse(sent.reason(), ""));
                    return form.then(address(number), "account.notice.roles-given");
                },
                () -> show(number, model));
    }

    @PostMapping("/scoped-roles/removal")
    String withdraw(@PathVariable String number, Submitted<ScopedRoleForm> form, Model model) {
        return form.attempt(
                sent -> {
                    accounts.withdraw(ref(number), sent.version(), sent.held());
                    return form.then(address(number), "account.notice.role-withdrawn");
                },
                () -> show(number, model));
    }

    @PostMapping("/disablement")
    String disable(@PathVariable String number, Submitted<VersionForm> form, Model model) {
        return form.attempt(
                sent -> {
                    accounts.disable(ref(number), sent.version());
                    return form.then(address(number), "account.notice.disabled");
                },
                () -> show(number, model));
    }

    @PostMapping("/enablement")
    String enable(@PathVariable String number, Submitted<VersionForm> form, Model model) {
        return form.attempt(
                sent -> {
                    accounts.enable(ref(number), sent.version());
                    return form.then(address(number), "account.notice.enabled");
                },
                () -> show(number, model));
    }

    /// Answers with the page itself: the password is shown once and kept nowhere.
    @PostMapping("/password")
    String resetPassword(@PathVariable String number, Submitted<VersionForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var password = accounts.resetPassword(ref(number), sent.version());
                    model.addAttribute(
                            "page", new GeneratedPasswordPage(account(number), password));
                    return "access/generated_password";
                },
                () -> show(number, model));
    }

    private Account account(String number) {
        return accounts.find(ref(number)).orElseThrow(() -> new NoSuchRecord(number));
    }

    private static RecordRef ref(String number) {
        return RecordRef.parse(number).orElseThrow(() -> new NoSuchRecord(number));
    }

    private static String address(String number) {
        return "/administration/accounts/" + ref(number);
    }
}
