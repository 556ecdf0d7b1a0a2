package io.mainstay.platform.access.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps tokens under the SHA-256 of their secret.
public interface TokenRepository {

    Optional<ApiToken> find(byte[] key);

    /// The newest first.
    List<ApiToken> of(long account);

    /// @return the token with its number
    ApiToken add(byte[] key, ApiToken token);

    void used(long id, Instant at);

    /// @return how many were ended: none when this account has no such token
    int end(long account, long id);

    void endAll(long account);
}
