package io.mainstay.incident;

import io.mainstay.classification.CategoryId;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import java.util.Optional;

/// An incident as another module reports it.
///
/// @param caller whom it hinders
/// @param contact the way in which it was told, such as `PHONE` or `E_MAIL`
/// @param impact 0 leaves it to the matrix: its lowest level
/// @param urgency 0 leaves it to the matrix: its lowest level
public record NewIncident(
        PersonId caller,
        String contact,
        String title,
        String description,
        Optional<CategoryId> category,
        Optional<TeamId> team,
        int impact,
        int urgency) {}
