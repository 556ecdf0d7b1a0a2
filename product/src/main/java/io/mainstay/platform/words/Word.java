package io.mainstay.platform.words;

/// Words by their key, as an argument of other words.
public record Word(String key) {}
