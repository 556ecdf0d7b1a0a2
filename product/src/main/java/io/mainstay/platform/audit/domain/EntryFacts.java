package io.mainstay.platform.audit.domain;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Everything that an entry states, as it stands in the database; nothing personal, so that it may
/// stand for ever.
///
/// @param ref as text, for an altered one need not be a record's number any more
/// @param digests per field the digest of its values
public record EntryFacts(
        String ref,
        @Nullable Long actor,
        String channel,
        String action,
        Instant occurredAt,
        Instant recordedAt,
        Map<String, String> digests) {

    public byte[] digest() {
        var canonical =
                new Canonical()
                        .text(ref)
                        .text(actor == null ? null : actor.toString())
                        .text(channel)
                        .text(action)
                        .instant(occurredAt)
                        .instant(recordedAt);
        new TreeMap<>(digests).forEach((field, digest) -> canonical.text(field).text(digest));
        return canonical.sha256();
    }
}
