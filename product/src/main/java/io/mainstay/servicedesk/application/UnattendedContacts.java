package io.mainstay.servicedesk.application;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.servicedesk.domain.Contact;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.domain.Spell;
import io.mainstay.servicedesk.domain.Talk;
import io.mainstay.servicedesk.persistence.ContactPlaces;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Writes down contacts that were over as they began, and that nobody at the desk had a part in.
@Component
class UnattendedContacts {

    private final ContactPlaces places;
    private final InteractionKeeping keeping;
    private final Clock clock;

    UnattendedContacts(ContactPlaces places, InteractionKeeping keeping, Clock clock) {
        this.places = places;
        this.keeping = keeping;
        this.clock = clock;
    }

    Interaction had(PersonId who, String about, ContactOutcome outcome, RecordRef led) {
        var now = clock.instant();
        var contact =
                new Contact(
                        ContactChannel.PORTAL,
                        Optional.of(who),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        places.of(Optional.of(who)));
        var begun =
                keeping.begin(
                        contact,
                        new Spell(now, Optional.empty(), Optional.empty()),
                        new Talk(about, ""));
        var ending = new Ending(outcome, Optional.of(led), outcome.solves());
        return keeping.endUnattended(begun, begun, ending, now);
    }
}
