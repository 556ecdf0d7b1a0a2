package io.mainstay.platform.audit;

/// Something that verification found wrong.
///
/// @param subject the entry's position, the seal's number, or the invariant's name
/// @param text one English sentence for whoever has to look into it
public record Finding(Kind kind, String subject, String text) {

    public enum Kind {
        ENTRY_ALTERED,
        ENTRY_DELETED,
        ENTRY_INSERTED,
        VALUE_ALTERED,
        SEAL_ALTERED,
        SEAL_MISSING,
        HEAD_MISSING,
        INVARIANT_BROKEN
    }
}
