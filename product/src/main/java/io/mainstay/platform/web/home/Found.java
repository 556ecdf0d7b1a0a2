package io.mainstay.platform.web.home;

/// One line of the palette.
///
/// @param label the words
/// @param about said quietly at the end: the kind, the state, the key
public record Found(String label, String about, String href, String icon) {}
