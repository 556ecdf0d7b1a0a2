package io.mainstay.platform.access.application;

import io.mainstay.kernel.Actor;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.Preferences;
import io.mainstay.platform.access.domain.ApiToken;
import io.mainstay.platform.access.domain.Session;
import java.time.Instant;
import java.util.Optional;

/// Somebody who has proved who they are, by a session or by a token.
public record SignedIn(
        Account account,
        Actor actor,
        Optional<Session> session,
        Optional<ApiToken> token,
        Preferences preferences) {

    public boolean isOver(Instant now) {
        return session.filter(open -> open.isOver(now)).isPresent()
                || token.filter(open -> open.isOver(now)).isPresent();
    }
}
