package io.mainstay.task;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A task as another module plans it.
///
/// @param waitsFor tasks of the same record
public record NewTask(
        String title,
        Optional<TeamId> team,
        Optional<PersonId> assignee,
        Optional<Instant> due,
        Set<TaskNumber> waitsFor) {}
