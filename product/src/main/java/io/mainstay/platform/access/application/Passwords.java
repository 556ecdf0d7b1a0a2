package io.mainstay.platform.access.application;

import io.mainstay.platform.access.domain.Secret;
import io.mainstay.platform.access.domain.TooManyTries;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes and compares passwords with Argon2id. A hash costs a good part of a second of a core and
/// 19 MiB, so at most two run at once on this node, and who waits longer than a second is sent
/// away: a storm of sign-ins must not take the pages of those who are in.
@Component
class Passwords {

    private static final String SCHEME = "{argon2id}";
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Argon2PasswordEncoder argon2;
    private final Semaphore places;

    /// Compared with when there is no such account, so that this takes as long as any other answer.
    private final String nobodys;

    @Autowired
    Passwords() {
        this(new Semaphore(AT_ONCE, true), MEMORY_KIB, PASSES);
    }

    Passwords(Semaphore places, int memoryKib, int passes) {
        this.places = places;
        argon2 = new Argon2PasswordEncoder(16, 32, 1, memoryKib, passes);
        nobodys = SCHEME + argon2.encode(Secret.random().text());
    }

    String hash(String password) {
        return inPlace(() -> SCHEME + argon2.encode(password));
    }

    /// Does the same work whether there is a hash or none.
    boolean matches(String password, Optional<String> hash) {
        var compared = hash.orElse(nobodys).substring(SCHEME.length());
        return inPlace(() -> argon2.matches(password, compared)) && hash.isPresent();
    }

    private <T> T inPlace(Supplier<T> work) {
        takePlace();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyTries(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyTries(PATIENCE);
        }
    }
}
