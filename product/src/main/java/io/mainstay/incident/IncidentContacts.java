package io.mainstay.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The contacts about an incident, as the module above knows them that keeps contacts.
public interface IncidentContacts {

    /// Of an incident that the current actor sees.
    Known of(IncidentNumber incident);

    /// What is known of them.
    ///
    /// @param toldBy the name of who spoke for the caller when it was logged: part of the incident,
    ///   and so for everybody who sees that
    /// @param contacts as far as the actor sees them, the latest first
    record Known(Optional<String> toldBy, List<Contact> contacts) {

        public static final Known NOTHING = new Known(Optional.empty(), List.of());
    }

    /// One contact.
    ///
    /// @param channel the key of its words
    /// @param ending the key of the words for how it ended, or that it goes on
    record Contact(
            String number,
            String href,
            String channel,
            Optional<String> caller,
            Instant at,
            String ending) {}
}
