package io.mainstay.servicedesk.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// A form as it came.
///
/// @param mark of the opening of the page on which it stood
/// @param content a digest of all that was typed
public record SentForm(UUID mark, String content) {

    /// @param typed all of it
    public static SentForm of(UUID mark, String typed) {
        try {
            var content = typed.getBytes(StandardCharsets.UTF_8);
            return new SentForm(
                    mark,
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
