package io.mainstay.platform.access.web;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.domain.ApiToken;
import io.mainstay.platform.access.domain.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// @param scopes the names of what roles are held for
/// @param current the session that asks; the others can be ended from it
public record OwnAccountPage(
        Account account,
        Map<RecordRef, String> scopes,
        List<Session> sessions,
        Optional<Long> current,
        List<ApiToken> tokens,
        Instant now) {

    public boolean isCurrent(Session session) {
        return current.filter(id -> id == session.id()).isPresent();
    }
}
