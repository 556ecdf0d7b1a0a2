package io.mainstay.journal;

import io.mainstay.kernel.RecordRef;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A file that somebody attached to a record.
///
/// @param id random, cannot be guessed
/// @param entry the entry it came with
/// @param note only for those who may read work notes
/// @param name as the person named it; never a path
/// @param mediaType told from the content, not from what the sender claims
public record Attachment(
        UUID id,
        RecordRef record,
        Optional<Long> entry,
        boolean note,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant recordedAt) {

    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    /// A picture that browsers show without running anything in it.
    public boolean isPicture() {
        return PICTURES.contains(mediaType);
    }

    /// The file on the record for which it was uploaded.
    ///
    /// @param with the entry whose text names it
    public Attachment on(RecordRef other, Optional<Long> with, boolean asNote) {
        return new Attachment(id, other, with, asNote, name, mediaType, size, sha256, recordedAt);
    }

    /// What a text says to show the picture, or to link the file.
    public String markdown() {
        var said = name.replaceAll("[\\[\\]\\\\`*_<>!\\p{Cntrl}]", " ").strip();
        return (isPicture() ? "!" : "") + "[" + said + "](" + href() + ")";
    }

    public String href() {
        return "/attachments/" + id;
    }
}
