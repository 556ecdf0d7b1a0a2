package io.mainstay.platform.access.rest;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.application.Grants;
import io.mainstay.platform.access.application.OwnAccountService;
import io.mainstay.platform.access.application.OwnProofs;
import io.mainstay.platform.access.application.OwnProofs.MakeToken;
import io.mainstay.platform.access.domain.ApiToken;
import io.mainstay.platform.access.domain.Session;
import io.mainstay.platform.access.rest.AccountJson.ScopedRoleJson;
import io.mainstay.platform.rest.Needs;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who the caller is, where else the caller is signed in, and which tokens act in the caller's
/// name. The password is changed on its page, where a person is.
@RestController
@RequestMapping("/api/v1/me")
class OwnAccountResource {

    private final OwnAccountService own;
    private final OwnProofs proofs;
    private final Grants grants;

    OwnAccountResource(OwnAccountService own, OwnProofs proofs, Grants grants) {
        this.own = own;
        this.proofs = proofs;
        this.grants = grants;
    }

    /// @param roles held everywhere
    /// @param readOnly true for a token that may not write
    record MeJson(
            String account,
            String login,
            long person,
            String name,
            List<Role> roles,
            List<ScopedRoleJson> scopedRoles,
            boolean readOnly) {}

    record SessionJson(long id, String client, Instant created, Instant lastSeen, Instant expires) {

        static SessionJson of(Session session) {
            return new SessionJson(
                    session.id(),
                    session.client(),
                    session.created(),
                    session.lastSeen(),
                    session.expires());
        }
    }

    enum Scope {
        READ,
        WRITE
    }

    record TokenJson(
            long id,
            String name,
            Scope scope,
            Instant created,
            Instant expires,
            Optional<Instant> lastUsed) {

        static TokenJson of(ApiToken token) {
            return new TokenJson(
                    token.id(),
                    token.name(),
                    token.mayWrite() ? Scope.WRITE : Scope.READ,
                    token.created(),
                    token.expires(),
                    token.lastUsed());
        }
    }

    record MakeTokenJson(@Nullable String name, @Nullable Scope scope, int days) {

        MakeToken toMake() {
            if (scope == null) {
                throw InvalidInput.of("scope", "required");
            }
            return new MakeToken(Objects.requireNonNullElse(name, ""), scope == Scope.WRITE, days);
        }
    }

    /// @param secret shown this once
    record MadeTokenJson(TokenJson token, String secret) {}

    record Many<T>(List<T> items) {}

    @GetMapping
    MeJson show() {
        var account = own.account();
        Actor actor = Actors.current();
        return new MeJson(
                account.ref().toString(),
                account.login(),
                account.person().value(),
                actor.name(),
                List.copyOf(account.roles()),
                scopedRoles(account),
                actor.readOnly());
    }

    private List<ScopedRoleJson> scopedRoles(Account account) {
        var names = grants.names(account.scopedRoles());
        return account.scopedRoles().stream().map(held -> ScopedRoleJson.of(held, names)).toList();
    }

    @GetMapping("/sessions")
    Many<SessionJson> sessions() {
        return new Many<>(proofs.sessions().stream().map(SessionJson::of).toList());
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(@PathVariable long id) {
        proofs.endSession(id);
    }

    @GetMapping("/tokens")
    Many<TokenJson> tokens() {
        return new Many<>(proofs.tokens().stream().map(TokenJson::of).toList());
    }

    @PostMapping("/tokens")
    @Needs({"name", "scope", "days"})
    ResponseEntity<MadeTokenJson> makeToken(@RequestBody MakeTokenJson body) {
        var made = proofs.makeToken(body.toMake());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new MadeTokenJson(TokenJson.of(made.token()), made.secret().text()));
    }

    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endToken(@PathVariable long id) {
        proofs.endToken(id);
    }
}
