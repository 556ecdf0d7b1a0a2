package io.mainstay.journal;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Time that was entered.
///
/// @param team empty when the person is in none
/// @param line of the team at the time
/// @param corrects what this stands for since; that one counts no longer
/// @param corrected true when another stands for this one
public record SpentTime(
        long id,
        RecordRef record,
        Person person,
        Optional<Team> team,
        Work work,
        Optional<Long> corrects,
        boolean corrected,
        Instant recordedAt) {

    public record Person(PersonId id, String name) {}

    public record Team(TeamId id, String name, int line) {}

    /// @param minutes 0 when a correction left none
    public record Work(TimeKind kind, int minutes, LocalDate day, String remark) {}

    public boolean counts() {
        return !corrected && work.minutes() > 0;
    }
}
