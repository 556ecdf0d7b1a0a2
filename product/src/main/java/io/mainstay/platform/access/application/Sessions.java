package io.mainstay.platform.access.application;

import io.mainstay.kernel.Channel;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.Preferences;
import io.mainstay.platform.access.domain.AccountRepository;
import io.mainstay.platform.access.domain.ApiToken;
import io.mainstay.platform.access.domain.Secret;
import io.mainstay.platform.access.domain.Session;
import io.mainstay.platform.access.domain.SessionRepository;
import io.mainstay.platform.access.domain.TokenRepository;
import io.mainstay.platform.persistence.NoSpaceLeft;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/// Tells who is behind a cookie or a token. Asked once for every request. What is over is ended for
/// good, so that a clock that is set back brings nothing to life again.
@Service
public class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final SessionRepository sessions;
    private final TokenRepository tokens;
    private final AccountRepository accounts;
    private final AccountActors actors;
    private final SignedInCache cache;
    private final Clock clock;

    Sessions(
            SessionRepository sessions,
            TokenRepository tokens,
            AccountRepository accounts,
            AccountActors actors,
            SignedInCache cache,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.accounts = accounts;
        this.actors = actors;
        this.cache = cache;
        this.clock = clock;
    }

    /// Empty when the session is over or was never there, or its account is disabled.
    public Optional<SignedIn> bySession(Secret secret) {
        var now = clock.instant();
        var found = cache.get(secret.key(), () -> session(secret));
        if (found.filter(open -> open.isOver(now)).isPresent()) {
            sessions.end(secret.key());
            cache.forget(secret.key());
            return Optional.empty();
        }
        found.flatMap(SignedIn::session)
                .filter(session -> session.wantsToBeSeen(now))
                .ifPresent(session -> {
                    note(() -> sessions.seen(session.id(), now));
                    cache.forget(secret.key());
                });
        return found;
    }

    public Optional<SignedIn> byToken(Secret secret) {
        var now = clock.instant();
        var found = cache.get(secret.key(), () -> token(secret));
        if (found.filter(open -> open.isOver(now)).isPresent()) {
            found.flatMap(SignedIn::token)
                    .ifPresent(token -> tokens.end(token.account(), token.id()));
            cache.forget(secret.key());
            return Optional.empty();
        }
        found.flatMap(SignedIn::token)
                .filter(token -> wantsToBeSeen(token, now))
                .ifPresent(token -> {
                    note(() -> tokens.used(token.id(), now));
                    cache.forget(secret.key());
                });
        return found;
    }

    /// A disk without room stops writing, not reading.
    private static void note(Runnable sign) {
        try {
            sign.run();
        } catch (DataAccessException unwritten) {
            if (!NoSpaceLeft.isBehind(unwritten)) {
                throw unwritten;
            }
            LOG.warn("The last use is not written down: {}", unwritten.getMessage());
        }
    }

    private Optional<SignedIn> session(Secret secret) {
        return sessions.find(secret.key())
                .flatMap(session ->
                        enabled(session.account()).map(account -> signedIn(account, session)));
    }

    private Optional<SignedIn> token(Secret secret) {
        return tokens.find(secret.key())
                .flatMap(
                        token -> enabled(token.account()).map(account -> signedIn(account, token)));
    }

    private Optional<Account> enabled(long id) {
        return accounts.find(id).filter(account -> !account.disabled());
    }

    private SignedIn signedIn(Account account, Session session) {
        var actor = actors.of(account, Channel.PAGE, false);
        return new SignedIn(
                account,
                actor,
                Optional.of(session),
                Optional.empty(),
                actors.preferences(account));
    }

    private SignedIn signedIn(Account account, ApiToken token) {
        var actor = actors.of(account, Channel.API, !token.mayWrite());
        return new SignedIn(account, actor, Optional.empty(), Optional.of(token), Preferences.NONE);
    }

    private static boolean wantsToBeSeen(ApiToken token, Instant now) {
        return token.lastUsed()
                .filter(used -> now.isBefore(used.plus(Session.SEEN_EVERY)))
                .isEmpty();
    }
}
