package io.mainstay.platform.access.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps sessions under the SHA-256 of their secret.
public interface SessionRepository {

    Optional<Session> find(byte[] key);

    List<Session> of(long account);

    void add(byte[] key, Session session);

    void seen(long id, Instant at);

    void end(byte[] key);

    /// Ends one session of this account, and of no other.
    void end(long account, long id);

    void endAll(long account);

    void sweep(Instant now);
}
