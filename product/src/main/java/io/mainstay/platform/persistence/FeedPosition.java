package io.mainstay.platform.persistence;

/// How far a follower has read.
///
/// @param transaction as PostgreSQL writes an `xid8`
public record FeedPosition(String transaction, long position) {}
