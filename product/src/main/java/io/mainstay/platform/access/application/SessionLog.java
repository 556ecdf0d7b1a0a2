package io.mainstay.platform.access.application;

import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.domain.Client;
import io.mainstay.platform.access.domain.Secret;
import io.mainstay.platform.access.domain.Session;
import io.mainstay.platform.access.domain.SessionRepository;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens and ends sessions, and writes down who came in, and who was sent away.
@Component
@Transactional
class SessionLog {

    private final SessionRepository sessions;
    private final AuditTrail audit;
    private final SignedInCache cache;
    private final Clock clock;

    SessionLog(SessionRepository sessions, AuditTrail audit, SignedInCache cache, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.cache = cache;
        this.clock = clock;
    }

    Secret open(Account account, Client client) {
        var now = clock.instant();
        var secret = Secret.random();
        sessions.sweep(now);
        sessions.add(
                secret.key(),
                new Session(
                        0,
                        account.id(),
                        Secret.random().text(),
                        client.inWords(),
                        now,
                        now,
                        now.plus(Session.LIFE)));
        write(account, Optional.of(account.person()), "SIGN_IN", client);
        return secret;
    }

    void refuse(Account account, Client client) {
        write(account, Optional.empty(), "SIGN_IN_REFUSED", client);
    }

    void end(Secret secret) {
        sessions.end(secret.key());
        cache.forget();
    }

    private void write(Account account, Optional<PersonId> actor, String action, Client client) {
        var from = new AuditEntry.Change("client", null, client.inWords());
        audit.write(
                new AuditEntry(
                        account.ref(),
                        actor,
                        Channel.PAGE,
                        clock.instant(),
                        action,
                        List.of(from)));
    }
}
