package io.mainstay.relation;

import io.mainstay.platform.access.RecordCard;

/// A link as one of its ends shows it.
///
/// @param id under which it can be removed
/// @param inverse true when the link starts at the other record
public record Linked(long id, LinkKind kind, boolean inverse, RecordCard other) {

    /// Message key of what the other record is to this one.
    public String key() {
        return kind.key(inverse);
    }
}
