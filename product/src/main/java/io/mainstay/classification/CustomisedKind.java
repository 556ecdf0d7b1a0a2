package io.mainstay.classification;

/// A kind of record that takes custom fields; contributed by the module that owns it.
///
/// @param process as categories and matrices name it, and its list
/// @param labelKey the message key of its plural
/// @param categorised whether its records have a category, so that a field may belong to one
public record CustomisedKind(String process, String labelKey, boolean categorised) {}
