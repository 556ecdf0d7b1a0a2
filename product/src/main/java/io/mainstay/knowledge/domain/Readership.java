package io.mainstay.knowledge.domain;

import io.mainstay.people.TeamId;
import io.mainstay.people.UnitId;
import java.util.Optional;

/// Who is to read an article once it is published.
///
/// @param audience empty while nobody has said so
/// @param team of the audience `TEAM` only
/// @param unit of the audience `UNIT` only
public record Readership(
        Optional<Audience> audience, Optional<TeamId> team, Optional<UnitId> unit) {

    public static final Readership UNSAID =
            new Readership(Optional.empty(), Optional.empty(), Optional.empty());

    /// What does not belong to the audience is left out.
    public Readership {
        team = team.filter(any -> audience.equals(Optional.of(Audience.TEAM)));
        unit = unit.filter(any -> audience.equals(Optional.of(Audience.UNIT)));
    }

    public static Readership of(Audience audience) {
        return new Readership(Optional.of(audience), Optional.empty(), Optional.empty());
    }

    /// Whether it is said whom, down to the team or the unit.
    public boolean isSaid() {
        return audience.map(known ->
                        switch (known) {
                            case EVERYBODY, STAFF -> true;
                            case TEAM -> team.isPresent();
                            case UNIT -> unit.isPresent();
                        })
                .orElse(false);
    }
}
