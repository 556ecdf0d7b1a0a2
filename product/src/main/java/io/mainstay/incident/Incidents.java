package io.mainstay.incident;

import io.mainstay.journal.Attachments.Upload;
import io.mainstay.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Incidents, for the modules above that hear of them first.
public interface Incidents {

    /// Logs an incident, and gives it to a team when one is named.
    IncidentNumber report(NewIncident told);

    /// Hangs a file on it.
    void attach(IncidentNumber incident, Upload file);

    /// Somebody else is hindered by it as well: notes what they said. It shows the incident to
    /// nobody: those of them are kept informed who see it anyway, unless it is restricted.
    void addContact(IncidentNumber incident, Set<PersonId> contacts, String note);

    /// Notes something of an incident, where the current actor sees it and something can be said of
    /// it still.
    void note(IncidentNumber incident, String text);

    /// Somebody else is to be kept informed of an incident that is theirs as well. Nobody is named
    /// in a restricted one.
    void inform(IncidentNumber incident, PersonId person);

    /// Makes it a child of another.
    void putUnder(IncidentNumber incident, IncidentNumber parent);

    /// What restored service, as far as the current actor sees the incident; empty while nothing
    /// did.
    Optional<String> solution(IncidentNumber incident);

    /// When service was restored, as far as the current actor sees the incident; empty while it is
    /// not.
    Optional<Instant> restoredAt(IncidentNumber incident);

    /// What these people are waiting for, as far as the current actor sees it, the latest first.
    List<OpenIncident> openOf(Set<PersonId> callers, int most);
}
