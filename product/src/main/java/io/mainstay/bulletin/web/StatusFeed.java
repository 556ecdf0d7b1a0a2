package io.mainstay.bulletin.web;

import io.mainstay.bulletin.application.StatusBoard;
import io.mainstay.platform.web.Markdown;
import io.mainstay.platform.web.Reader;
import io.mainstay.platform.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Makes the feed of the status page, in the words of whoever asks.
@Component
class StatusFeed {

    private final Markdown markdown;
    private final Words words;

    StatusFeed(Markdown markdown, Words words) {
        this.markdown = markdown;
        this.words = words;
    }

    /// @param tag of exactly these bytes
    /// @param updated when something was said last
    record Told(byte[] bytes, String tag, Instant updated) {}

    Told of(StatusBoard board, UUID feed, HttpServletRequest request) {
        var locale = Reader.of(request, words).locale();
        var base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        var updated =
                board.all().stream()
                        .map(StatusBoard.Post::told)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        var bytes = new AtomFeed(base, feed, updated, locale, words, markdown).of(board.all());
        return new Told(bytes, "\"" + digest(bytes) + "\"", updated);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
