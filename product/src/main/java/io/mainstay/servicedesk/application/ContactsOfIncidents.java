package io.mainstay.servicedesk.application;

import static io.mainstay.servicedesk.persistence.InteractionVisibility.INTERACTIONS;
import static java.util.Comparator.comparing;

import io.mainstay.incident.IncidentContacts;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.platform.access.Visible;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.persistence.RecordContacts;
import io.mainstay.servicedesk.persistence.RecordContacts.Named;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells the incident which contacts were about it.
@Service
public class ContactsOfIncidents implements IncidentContacts {

    private static final int MOST = 50;

    private final RecordContacts contacts;

    ContactsOfIncidents(RecordContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    @Transactional(readOnly = true)
    public Known of(IncidentNumber incident) {
        var all = contacts.of(incident.ref(), MOST, Visible.now(INTERACTIONS));
        return new Known(toldBy(all), seen(all));
    }

    /// Those that the current actor sees, the latest first.
    @Transactional(readOnly = true)
    public List<Named> about(IncidentNumber incident) {
        return latest(contacts.of(incident.ref(), MOST, Visible.now(INTERACTIONS)));
    }

    private static Optional<String> toldBy(List<Named> all) {
        return all.stream()
                .filter(one -> isLogging(one.contact()))
                .filter(one -> one.contact().contact().onBehalfOf().isPresent())
                .findFirst()
                .flatMap(Named::caller);
    }

    private static boolean isLogging(Interaction contact) {
        return outcome(contact).equals(Optional.of(ContactOutcome.INCIDENT));
    }

    private static List<Contact> seen(List<Named> all) {
        return latest(all).stream().map(ContactsOfIncidents::told).toList();
    }

    private static List<Named> latest(List<Named> all) {
        return all.stream()
                .filter(Named::isSeen)
                .sorted(comparing((Named one) -> one.contact().spell().started()).reversed())
                .toList();
    }

    private static Contact told(Named one) {
        var contact = one.contact();
        return new Contact(
                contact.number().toString(),
                "/interactions/" + contact.number(),
                InteractionWords.key(contact.contact().channel()),
                one.caller(),
                contact.spell().started(),
                outcome(contact)
                        .map(InteractionWords::key)
                        .orElseGet(() -> InteractionWords.key(contact.state())));
    }

    private static Optional<ContactOutcome> outcome(Interaction contact) {
        return contact.ending().map(Ending::outcome);
    }
}
