package io.mainstay.platform.list;

import java.util.List;
import java.util.Optional;

/// One page of a list.
///
/// @param next the cursor of the next page; empty on the last
/// @param newestOnly true when a text search matched more than it ranks, so that older matches are
///   left out
public record ListPage(List<Row> rows, Optional<String> next, boolean newestOnly) {}
