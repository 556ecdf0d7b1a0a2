package io.mainstay.platform.list;

import java.util.List;

/// What a text search found.
///
/// @param total how many there are, as far as a search counts
public record Findings(List<Finding> best, Total total) {

    static final Findings NONE = new Findings(List.of(), new Total(0, false));

    /// @param title with what was searched for marked in it; empty when the list says nothing of
    ///   its [Prose]
    /// @param excerpt the places of its text that match, or how it begins; empty as well
    public record Finding(Row row, Passage title, Passage excerpt) {}
}
