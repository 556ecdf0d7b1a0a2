package io.mainstay.platform.access.web;

import io.mainstay.platform.access.application.AccountList.Row;
import java.util.List;
import java.util.Optional;

/// @param words what was searched for
/// @param next path of the following page
public record AccountsPage(List<Row> rows, String words, Optional<String> next) {}
