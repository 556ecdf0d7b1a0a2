package io.mainstay.platform.bulk.domain;

/// What became of one record in a bulk change.
public enum ItemState {
    /// Not yet looked at.
    PICKED,
    CHANGED,
    /// It was so already.
    UNCHANGED,
    /// Set back, but for some fields that its life does not lead back to.
    PARTLY,
    REFUSED
}
