package io.mainstay.platform.persistence.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/// Counts and digests what passes by.
final class Measured {

    private static final long TOLD_EVERY = 4L << 20;

    private final MessageDigest digest;
    private final LongConsumer told;
    private long bytes;
    private long toldAt;

    /// @param told how many bytes have passed, every few mebibytes
    Measured(LongConsumer told) {
        this.told = told;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    void pass(byte[] buffer, int offset, int length) {
        digest.update(buffer, offset, length);
        bytes += length;
        if (bytes - toldAt >= TOLD_EVERY) {
            toldAt = bytes;
            told.accept(bytes);
        }
    }

    long bytes() {
        return bytes;
    }

    /// To be asked once, at the end.
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
