package io.mainstay.automation.web;

import io.mainstay.platform.access.RecordCard;

/// The macros that can be applied to one record.
///
/// @param all as their list shows them
public record OfferedPage(RecordCard record, MacrosPage all) {

    private static final int MOST_KEYS = 9;

    /// The key of the one at this place.
    public String key(int place) {
        return place < MOST_KEYS ? Integer.toString(place + 1) : "";
    }
}
