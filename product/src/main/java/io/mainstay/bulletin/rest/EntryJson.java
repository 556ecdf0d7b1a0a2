package io.mainstay.bulletin.rest;

import io.mainstay.bulletin.domain.Entry;
import io.mainstay.bulletin.domain.Entry.Stage;
import java.time.Instant;

/// What a bulletin said at one time.
///
/// @param body Markdown
record EntryJson(Stage stage, Instant at, String body) {

    static EntryJson of(Entry entry) {
        return new EntryJson(entry.stage(), entry.at(), entry.text());
    }
}
