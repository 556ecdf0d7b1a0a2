package io.mainstay.platform.access.application;

import static io.mainstay.platform.access.AccessPermission.CHANGE_OWN_ACCOUNT;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.domain.ApiToken;
import io.mainstay.platform.access.domain.Secret;
import io.mainstay.platform.access.domain.Session;
import io.mainstay.platform.access.domain.SessionRepository;
import io.mainstay.platform.access.domain.TokenRepository;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everybody's own sessions and tokens.
@Service
@Transactional
public class OwnProofs {

    private static final int LONGEST_NAME = 100;

    private final OwnAccountService own;
    private final SessionRepository sessions;
    private final TokenRepository tokens;
    private final AuditTrail audit;
    private final SignedInCache cache;
    private final Clock clock;

    OwnProofs(
            OwnAccountService own,
            SessionRepository sessions,
            TokenRepository tokens,
            AuditTrail audit,
            SignedInCache cache,
            Clock clock) {
        this.own = own;
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
        this.cache = cache;
        this.clock = clock;
    }

    /// A token with the only showing of its secret.
    public record NewToken(ApiToken token, Secret secret) {}

    /// What a token shall be.
    ///
    /// @param days until it ends
    public record MakeToken(String name, boolean mayWrite, int days) {}

    public List<Session> sessions() {
        var now = clock.instant();
        return sessions.of(own.account().id()).stream()
                .filter(session -> !session.isOver(now))
                .toList();
    }

    public List<ApiToken> tokens() {
        return tokens.of(own.account().id());
    }

    public void endSession(long id) {
        requireChange();
        sessions.end(own.account().id(), id);
        cache.forget();
    }

    public NewToken makeToken(MakeToken wanted) {
        requireChange();
        var account = own.account();
        var days = wanted.days();
        new Check()
                .text("name", wanted.name(), LONGEST_NAME)
                .that(
                        days >= 1 && days <= ApiToken.MOST_DAYS,
                        "days",
                        "token-days",
                        1,
                        ApiToken.MOST_DAYS)
                .orRefuse();
        if (tokens.of(account.id()).size() >= ApiToken.MOST) {
            throw InvalidInput.of("name", "too-many-tokens", ApiToken.MOST);
        }
        var secret = Secret.random();
        var token = tokens.add(secret.key(), token(account, wanted));
        write(account, "MAKE_TOKEN", null, token.name());
        return new NewToken(token, secret);
    }

    public void endToken(long id) {
        requireChange();
        var account = own.account();
        var ended = tokens.of(account.id()).stream().filter(token -> token.id() == id).findFirst();
        if (tokens.end(account.id(), id) == 0) {
            throw new NoSuchRecord(id);
        }
        cache.forget();
        write(account, "END_TOKEN", ended.map(ApiToken::name).orElse(""), null);
    }

    private ApiToken token(Account account, MakeToken wanted) {
        var now = clock.instant();
        var expires = now.plus(Duration.ofDays(wanted.days()));
        return new ApiToken(
                0,
                account.id(),
                wanted.name().strip(),
                wanted.mayWrite(),
                now,
                expires,
                Optional.empty());
    }

    private void write(
            Account account, String action, @Nullable String before, @Nullable String after) {
        var actor = Actors.current();
        var change = new AuditEntry.Change("token", before, after);
        audit.write(
                new AuditEntry(
                        account.ref(),
                        actor.person(),
                        actor.channel(),
                        clock.instant(),
                        action,
                        List.of(change)));
    }

    private static void requireChange() {
        if (Actors.current().readOnly()) {
            throw new NotAllowed(CHANGE_OWN_ACCOUNT);
        }
    }
}
