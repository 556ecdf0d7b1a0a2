package io.mainstay.incident.domain.queue;

import io.mainstay.kernel.PersonId;
import java.util.Optional;

/// How many open incidents of a team somebody has.
///
/// @param person empty for those that nobody has
/// @param pressing of priority 1 or 2
/// @param held of those that wait for something
public record Holding(Optional<PersonId> person, long open, long pressing, long held) {

    public static Holding nothing(PersonId person) {
        return new Holding(Optional.of(person), 0, 0, 0);
    }
}
