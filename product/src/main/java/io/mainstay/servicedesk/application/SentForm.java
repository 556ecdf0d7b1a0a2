package io.mainstay.servicedesk.application;

import java.util.UUID;

/// A form as it came.
///
/// @param mark of the opening of the page on which it stood
/// @param content a digest of all that was typed
public record SentForm(UUID mark, String content) {}
