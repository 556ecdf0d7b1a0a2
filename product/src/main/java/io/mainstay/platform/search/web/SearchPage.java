package io.mainstay.platform.search.web;

import io.mainstay.platform.search.Search.Group;
import java.util.List;

/// What was typed and what was found, by kind.
public record SearchPage(String words, List<Group> groups) {}
