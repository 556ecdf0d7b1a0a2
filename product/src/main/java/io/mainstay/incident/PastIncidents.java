package io.mainstay.incident;

import io.mainstay.classification.CategoryId;
import io.mainstay.classification.CustomValues;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.SiteId;
import io.mainstay.people.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Writes down incidents that were lived before, thousands at a time: each step obeys the lifecycle
/// and stands in audit and journal at its own instant.
public interface PastIncidents {

    /// True while there is no incident at all.
    boolean isEmpty();

    /// @return the numbers, in the order of the lives
    List<IncidentNumber> write(List<Life> lives);

    /// An incident from its report on.
    ///
    /// @param steps in the order of time
    record Life(
            Opening opening,
            List<Step> steps,
            boolean restricted,
            Optional<IncidentNumber> parent) {}

    /// How it was reported.
    ///
    /// @param contact such as `PHONE`, `PORTAL` or `EVENT`
    record Opening(
            Instant at,
            PersonId caller,
            PersonId loggedBy,
            String contact,
            Place place,
            Subject subject,
            int impact,
            int urgency) {}

    /// Where the caller was.
    record Place(Optional<UnitId> unit, Optional<SiteId> site) {}

    /// What it was about.
    record Subject(
            String title,
            String description,
            Optional<String> service,
            Optional<String> configurationItem,
            CategoryId category,
            CustomValues custom) {}

    /// What somebody did.
    ///
    /// @param by empty for the product itself
    record Step(Instant at, Optional<PersonId> by, PastDeed deed) {}
}
