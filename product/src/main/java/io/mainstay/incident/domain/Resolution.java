package io.mainstay.incident.domain;

import io.mainstay.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/// How service was restored. What history lacks is empty.
///
/// @param code a code of the choice list `incident-closure-code`
/// @param explanation what restored service, in words the caller may read
/// @param line the support line, 1 to 3, that resolved it
public record Resolution(
        Optional<String> code,
        String explanation,
        Optional<Integer> line,
        Optional<PersonId> by,
        Instant at) {

    public static final int LONGEST_EXPLANATION = 10_000;
}
