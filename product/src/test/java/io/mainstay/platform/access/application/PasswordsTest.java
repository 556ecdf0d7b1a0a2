package io.mainstay.platform.access.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.platform.access.domain.TooManyTries;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String PASSWORD = "seven grey seals sing";

    private final Passwords passwords = new Passwords();

    @Test
    void onlyThePasswordItselfMatches() {
        var hash = passwords.hash(PASSWORD);

        assertThat(passwords.matches(PASSWORD, Optional.of(hash))).isTrue();
        assertThat(passwords.matches(PASSWORD + ".", Optional.of(hash))).isFalse();
        assertThat(passwords.matches(hash, Optional.of(hash))).isFalse();
        assertThat(passwords.matches(PASSWORD, Optional.empty())).isFalse();
    }

    @Test
    void aGuessCostsWhatOwaspAdvises() {
        assertThat(passwords.hash(PASSWORD))
                .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void noTwoHashesAreAlike() {
        assertThat(passwords.hash(PASSWORD)).isNotEqualTo(passwords.hash(PASSWORD));
    }

    @Test
    void anUnknownLoginCostsAsMuchAsAKnownOne() {
        var hash = Optional.of(passwords.hash(PASSWORD));

        var known = fastest(() -> passwords.matches("a wrong password", hash));
        var unknown = fastest(() -> passwords.matches("a wrong password", Optional.empty()));

        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    @Test
    void whoFindsNoPlaceIsSentAway() {
        var full = quick(new Semaphore(0));

        assertThatThrownBy(() -> full.hash(PASSWORD)).isInstanceOf(TooManyTries.class);
    }

    @Test
    void thePlaceIsFreeAgainAfterwards() {
        var places = new Semaphore(1);
        var narrow = quick(places);

        narrow.matches(PASSWORD, Optional.of(narrow.hash(PASSWORD)));

        assertThat(places.availablePermits()).isOne();
    }

    private static Passwords quick(Semaphore places) {
        return new Passwords(places, 64, 1);
    }

    /// Processor time of this thread, which a busy machine does not stretch.
    private static long fastest(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        return LongStream.range(0, 7)
                .map(turn -> {
                    var began = threads.getCurrentThreadCpuTime();
                    work.run();
                    return threads.getCurrentThreadCpuTime() - began;
                })
                .min()
                .orElseThrow();
    }
}
