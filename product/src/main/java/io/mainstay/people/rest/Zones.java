package io.mainstay.people.rest;

import io.mainstay.kernel.InvalidInput;
import java.time.DateTimeException;
import java.time.ZoneId;

/// Reads a time zone of the API.
final class Zones {

    private Zones() {}

    static ZoneId read(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw InvalidInput.of("zone", "zone");
        }
    }
}
