package io.mainstay.journal;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.util.Set;

/// Who is kept informed about a record. Being named by somebody else gives sight of it; watching by
/// oneself does not. The caller has made sure that the current actor may add or remove that person.
public interface Watchers {

    Set<PersonId> of(RecordRef record);

    /// Whoever the current actor adds is named, except the actor themself. Naming somebody who
    /// watches already makes them named; otherwise nothing changes for them.
    void add(RecordRef record, PersonId person);

    void remove(RecordRef record, PersonId person);
}
