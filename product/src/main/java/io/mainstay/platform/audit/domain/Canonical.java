package io.mainstay.platform.audit.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Feeds values to SHA-256 so that no two different sequences of values look alike: every text goes
/// with its length, an absent one with the length -1.
final class Canonical {

    private final MessageDigest digest;

    Canonical() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    Canonical text(@Nullable String text) {
        return text == null ? number(-1) : bytes(text.getBytes(UTF_8));
    }

    Canonical bytes(byte[] bytes) {
        number(bytes.length);
        digest.update(bytes);
        return this;
    }

    Canonical number(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    /// To the microsecond, as the database keeps it.
    Canonical instant(Instant instant) {
        return number(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    byte[] sha256() {
        return digest.digest();
    }
}
