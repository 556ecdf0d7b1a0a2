package io.mainstay.platform.access.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mainstay.platform.access.domain.Attempts;
import io.mainstay.platform.access.domain.Client;
import io.mainstay.platform.access.domain.RateLimit;
import io.mainstay.platform.access.domain.TooManyTries;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Counts tries to prove a password, in every place where one can be proved: per installation, per
/// client, per login. A good one does not count.
@Component
class SignInTries {

    private static final String ALL = "all";

    private final Attempts attempts;
    private final Clock clock;

    SignInTries(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /// @throws TooManyTries when one more is one too many
    void begin(String login, Client client) {
        attempts.sweep(clock.instant());
        take(RateLimit.EVERYBODY, ALL);
        take(RateLimit.ADDRESS, client.network());
        take(RateLimit.ACCOUNT, subject(login));
    }

    void succeed(String login, Client client) {
        attempts.giveBack(RateLimit.EVERYBODY, ALL);
        attempts.giveBack(RateLimit.ADDRESS, client.network());
        attempts.forget(RateLimit.ACCOUNT, subject(login));
    }

    private void take(RateLimit limit, String subject) {
        attempts.take(limit, subject, clock.instant())
                .ifPresent(wait -> {
                    throw new TooManyTries(wait);
                });
    }

    /// Of fixed length whatever was typed, and not readable: people type passwords in this field.
    private static String subject(String login) {
        return UUID.nameUUIDFromBytes(login.toLowerCase(Locale.ROOT).getBytes(UTF_8)).toString();
    }
}
