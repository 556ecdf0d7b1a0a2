package io.mainstay.journal;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.util.Set;

/// Who is kept informed about a record, and may therefore see it. The caller has made sure that the
/// current actor may add or remove that person.
public interface Watchers {

    Set<PersonId> of(RecordRef record);

    /// Changes nothing when the person watches already.
    void add(RecordRef record, PersonId person);

    void remove(RecordRef record, PersonId person);
}
