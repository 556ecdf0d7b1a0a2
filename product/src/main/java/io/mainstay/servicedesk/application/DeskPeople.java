package io.mainstay.servicedesk.application;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.ActorSource;
import io.mainstay.servicedesk.domain.InteractionPermission;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who answers the desk: whoever is named as the one who answered sees the contact from then on,
/// and it counts among theirs.
@Component
class DeskPeople {

    private final ActorSource actors;

    DeskPeople(ActorSource actors) {
        this.actors = actors;
    }

    boolean mayLog(PersonId person) {
        return Actors.current().person().equals(Optional.of(person))
                || actors.of(person, Channel.API)
                        .filter(actor -> actor.holdsSomewhere(InteractionPermission.LOG))
                        .isPresent();
    }
}
