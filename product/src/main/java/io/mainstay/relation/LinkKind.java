package io.mainstay.relation;

import io.mainstay.platform.words.Words;

/// What one record is to another, told from the record where the link starts; read from the other
/// end it is the inverse. The words stand under the enum's key, and the key with `.inverse`.
public enum LinkKind {
    /// Inverse: causes.
    CAUSED_BY,
    /// Inverse: has the duplicate.
    DUPLICATE_OF,
    /// Inverse: resolves.
    RESOLVED_BY,
    /// Inverse: gives its workaround to.
    WORKAROUND_FROM,
    /// Inverse: affected by.
    AFFECTS,
    /// Inverse: implemented by.
    IMPLEMENTS,
    /// Inverse: source of.
    DERIVED_FROM,
    /// The same both ways.
    RELATES_TO;

    public boolean isSymmetric() {
        return this == RELATES_TO;
    }

    /// Message key of the kind's words.
    ///
    /// @param inverse read from the end where the link arrives
    public String key(boolean inverse) {
        return Words.key(this) + (inverse && !isSymmetric() ? ".inverse" : "");
    }
}
