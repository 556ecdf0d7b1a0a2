package io.mainstay.incident.web;

import org.jspecify.annotations.Nullable;

/// What the import page asks beside the files.
///
/// @param map `servicenow` or `csv`
record ImportForm(@Nullable String map, @Nullable String zone, @Nullable Boolean dryRun) {}
