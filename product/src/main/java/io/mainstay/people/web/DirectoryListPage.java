package io.mainstay.people.web;

import io.mainstay.platform.web.list.ListView;
import java.util.Optional;

/// A list of the directory.
///
/// @param create where one more is written down; empty for whoever may not
public record DirectoryListPage(ListView list, Optional<String> create) {}
