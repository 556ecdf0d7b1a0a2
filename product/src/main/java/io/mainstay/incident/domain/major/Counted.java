package io.mainstay.incident.domain.major;

import java.time.Instant;

/// How many told of the same within a stretch of time.
///
/// @param contacts about it or one of its children
/// @param children that came by no contact
/// @param from the first of them
/// @param until the last of them
public record Counted(int contacts, int children, Instant from, Instant until) {

    public int all() {
        return contacts + children;
    }
}
