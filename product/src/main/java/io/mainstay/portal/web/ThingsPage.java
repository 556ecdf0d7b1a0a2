package io.mainstay.portal.web;

import io.mainstay.portal.web.Things.Some;
import java.util.List;
import java.util.Optional;

/// What the reader waits for, or what others in the own unit do.
///
/// @param colleagues whether it is what the others wait for
/// @param shared whether the reader's unit shows its people what the others wait for
public record ThingsPage(boolean colleagues, boolean shared, boolean reporting, Some some) {

    public List<Thing> things() {
        return some.things();
    }

    public Optional<String> next() {
        return some.next();
    }
}
