package io.mainstay.servicedesk.rest;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.servicedesk.application.ContactsOfIncidents;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.persistence.RecordContacts.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The contacts about one incident, as far as the caller sees them.
@RestController
@RequestMapping("/api/v1/incidents/{number}/interactions")
class IncidentContactResource {

    private final ContactsOfIncidents contacts;
    private final RecordDoors doors;

    IncidentContactResource(ContactsOfIncidents contacts, RecordDoors doors) {
        this.contacts = contacts;
        this.doors = doors;
    }

    /// @param caller the name
    record ContactJson(
            String number,
            ContactChannel channel,
            Optional<String> caller,
            Instant startedAt,
            Optional<ContactOutcome> outcome) {

        static ContactJson of(Named named) {
            var contact = named.contact();
            return new ContactJson(
                    contact.number().toString(),
                    contact.contact().channel(),
                    named.caller(),
                    contact.spell().started(),
                    contact.ending().map(Ending::outcome));
        }
    }

    /// The latest 50, and always the one in which the incident was logged.
    @GetMapping
    List<ContactJson> contacts(@PathVariable String number) {
        var incident = IncidentNumber.of(number);
        doors.open(incident.ref());
        return contacts.about(incident).stream().map(ContactJson::of).toList();
    }
}
