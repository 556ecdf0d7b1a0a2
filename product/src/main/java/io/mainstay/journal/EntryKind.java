package io.mainstay.journal;

/// Who an entry is for.
public enum EntryKind {
    /// For everybody who sees the record, its requester first of all.
    PUBLIC,
    /// A work note: only for those who work on records.
    NOTE,
    /// Written by the product itself, for everybody who sees the record.
    SYSTEM
}
