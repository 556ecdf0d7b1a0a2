package io.mainstay.platform.list;

/// Where the text of a row stands: what a search tells of it, and what its words are learnt from.
/// All are SQL expressions over the table alias of the list.
///
/// @param dictionary the text search configuration of its language
/// @param learntWhere whose words may be learnt: nothing that is kept from most readers. `false`
///   for none
public record Prose(String title, String body, String dictionary, String learntWhere) {}
