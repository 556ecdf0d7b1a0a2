package io.mainstay.knowledge.domain;

import java.util.UUID;

/// Somebody who searched, as a mark that tells them apart from others who searched for the same,
/// and leads to nobody.
///
/// @param key which key made the mark; marks of two keys cannot be compared
public record Asker(String mark, UUID key) {}
