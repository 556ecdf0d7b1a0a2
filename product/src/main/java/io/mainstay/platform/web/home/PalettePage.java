package io.mainstay.platform.web.home;

import java.util.List;

/// What the palette offers for what was typed.
public record PalettePage(List<Group> groups) {

    /// @param key of its words
    public record Group(String key, List<Found> found) {}
}
