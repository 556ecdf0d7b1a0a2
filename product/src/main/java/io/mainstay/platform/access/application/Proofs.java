package io.mainstay.platform.access.application;

import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.domain.SessionRepository;
import io.mainstay.platform.access.domain.TokenRepository;
import org.springframework.stereotype.Component;

/// Everything by which an account is known between two requests.
@Component
class Proofs {

    private final SessionRepository sessions;
    private final TokenRepository tokens;
    private final SignedInCache cache;

    Proofs(SessionRepository sessions, TokenRepository tokens, SignedInCache cache) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.cache = cache;
    }

    void endSessions(Account account) {
        sessions.endAll(account.id());
        cache.forget();
    }

    void endTokens(Account account) {
        tokens.endAll(account.id());
        cache.forget();
    }

    /// The account may something else than before: look again.
    void forget() {
        cache.forget();
    }
}
