package io.mainstay.platform.access.rest;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.Accounts.NewAccount;
import io.mainstay.platform.access.ScopedRole;
import io.mainstay.platform.access.application.AccountList;
import io.mainstay.platform.access.application.AccountService;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.Needs;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Accounts for administrators. A generated password is answered once and kept nowhere.
@RestController
@RequestMapping("/api/v1/accounts")
class AccountResource {

    private final AccountService accounts;
    private final AccountList list;

    AccountResource(AccountService accounts, AccountList list) {
        this.accounts = accounts;
        this.list = list;
    }

    /// @param next ask again with this `cursor`
    record AccountsJson(List<AccountJson> items, Optional<String> next) {}

    /// @param person who it is for; or else
    /// @param name of a person who is not known yet
    record CreateJson(@Nullable String login, Optional<Long> person, Optional<String> name) {}

    record CreatedJson(AccountJson account, String password) {}

    record GiveRolesJson(@Nullable Set<@Nullable Role> roles, Optional<String> reason) {}

    /// @param reason needed when the role should not be shared with one that is held
    record GrantJson(Optional<String> reason) {}

    record PasswordJson(String password) {}

    @GetMapping
    AccountsJson list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String cursor) {
        var rows = list.page(words, cursor);
        var next =
                rows.size() == AccountList.PAGE
                        ? Optional.of(rows.getLast().account().login())
                        : Optional.<String>empty();
        return new AccountsJson(rows.stream().map(AccountJson::of).toList(), next);
    }

    @PostMapping
    ResponseEntity<CreatedJson> create(@RequestBody CreateJson body) {
        var made = make(body);
        var json = AccountJson.of(list.row(made.account()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/accounts/" + json.number())
                .eTag("\"" + json.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(new CreatedJson(json, made.password()));
    }

    @GetMapping("/{number}")
    ResponseEntity<AccountJson> show(@PathVariable String number) {
        var json = AccountJson.of(list.row(account(number)));
        return Answers.versioned(json.version(), json);
    }

    @PutMapping("/{number}/roles")
    @Needs("roles")
    ResponseEntity<AccountJson> giveRoles(
            @PathVariable String number, ExpectedVersion version, @RequestBody GiveRolesJson body) {
        accounts.giveRoles(ref(number), version.value(), roles(body), body.reason().orElse(""));
        return show(number);
    }

    /// Gives the role for a part of the organisation, such as `UNIT-7` or `SITE-3`.
    @PutMapping("/{number}/roles/{role}/scopes/{scope}")
    ResponseEntity<AccountJson> grant(
            @PathVariable String number,
            @PathVariable String role,
            @PathVariable String scope,
            Optional<ExpectedVersion> version,
            @RequestBody(required = false) @Nullable GrantJson body) {
        var reason = body == null ? "" : body.reason().orElse("");
        accounts.grant(ref(number), version(number, version), held(role, scope), reason);
        return show(number);
    }

    @DeleteMapping("/{number}/roles/{role}/scopes/{scope}")
    ResponseEntity<AccountJson> withdraw(
            @PathVariable String number,
            @PathVariable String role,
            @PathVariable String scope,
            Optional<ExpectedVersion> version) {
        accounts.withdraw(ref(number), version(number, version), held(role, scope));
        return show(number);
    }

    @PutMapping("/{number}/disablement")
    ResponseEntity<AccountJson> disable(
            @PathVariable String number, Optional<ExpectedVersion> version) {
        accounts.disable(ref(number), version(number, version));
        return show(number);
    }

    @DeleteMapping("/{number}/disablement")
    ResponseEntity<AccountJson> enable(
            @PathVariable String number, Optional<ExpectedVersion> version) {
        accounts.enable(ref(number), version(number, version));
        return show(number);
    }

    @PutMapping("/{number}/password")
    ResponseEntity<PasswordJson> resetPassword(
            @PathVariable String number, Optional<ExpectedVersion> version) {
        var password = accounts.resetPassword(ref(number), version(number, version));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new PasswordJson(password));
    }

    private NewAccount make(CreateJson body) {
        var login = Objects.requireNonNullElse(body.login(), "").strip();
        if (body.person().isPresent()) {
            return accounts.create(login, new PersonId(body.person().get()));
        }
        return body.name()
                .map(name -> accounts.createForNew(login, name))
                .orElseThrow(() -> InvalidInput.of("person", "account-needs-person"));
    }

    private static Set<Role> roles(GiveRolesJson body) {
        var given = body.roles();
        if (given == null || given.stream().anyMatch(Objects::isNull)) {
            throw InvalidInput.of("roles", "required");
        }
        return given.stream().flatMap(Stream::ofNullable).collect(Collectors.toSet());
    }

    private static ScopedRole held(String role, String scope) {
        var known = Stream.of(Role.values()).filter(each -> each.name().equals(role)).findFirst();
        return new ScopedRole(known.orElseThrow(() -> new NoSuchRecord(role)), ref(scope));
    }

    private long version(String number, Optional<ExpectedVersion> version) {
        return version.map(ExpectedVersion::value).orElseGet(() -> account(number).version());
    }

    private Account account(String number) {
        return accounts.find(ref(number)).orElseThrow(() -> new NoSuchRecord(number));
    }

    private static RecordRef ref(String number) {
        return RecordRef.parse(number).orElseThrow(() -> new NoSuchRecord(number));
    }
}
