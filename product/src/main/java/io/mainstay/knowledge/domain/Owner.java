package io.mainstay.knowledge.domain;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import java.util.Optional;

/// Who keeps an article right: a team, or a person in it.
public record Owner(Optional<TeamId> team, Optional<PersonId> person) {

    public static final Owner NOBODY = new Owner(Optional.empty(), Optional.empty());

    public boolean isSomebody() {
        return team.isPresent() || person.isPresent();
    }
}
