package io.mainstay.incident.domain.major;

import io.mainstay.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who does what in a major incident.
///
/// @param manager leads it
/// @param communications says to others what is known
/// @param technicalLead leads those who restore service
public record Crew(
        Optional<PersonId> manager,
        Optional<PersonId> communications,
        Optional<PersonId> technicalLead) {

    public static final Crew NOBODY =
            new Crew(Optional.empty(), Optional.empty(), Optional.empty());

    public List<PersonId> all() {
        return Stream.of(manager, communications, technicalLead)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
