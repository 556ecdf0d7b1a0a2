package io.mainstay.journal;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import java.time.LocalDate;
import java.util.Optional;

/// Work on a record as somebody enters it.
///
/// @param person who worked; empty for whoever enters it
/// @param team for which they worked; empty for theirs of the lowest line
/// @param day on which they worked
public record Effort(
        Optional<PersonId> person,
        Optional<TeamId> team,
        TimeKind kind,
        int minutes,
        LocalDate day,
        String remark) {

    /// Most of a day.
    public static final int MOST_MINUTES = 24 * 60;

    public static final int MOST_REMARK = 500;

    /// Support by whoever enters it.
    public static Effort support(int minutes, LocalDate day) {
        return new Effort(Optional.empty(), Optional.empty(), TimeKind.SUPPORT, minutes, day, "");
    }

    /// The same work for this team, unless a team is named.
    public Effort forTeam(Optional<TeamId> other) {
        return new Effort(person, team.or(() -> other), kind, minutes, day, remark);
    }

    public Effort by(Optional<PersonId> somebody) {
        return new Effort(somebody, team, kind, minutes, day, remark);
    }
}
