package io.mainstay.platform.access;

import io.mainstay.kernel.Reach;
import io.mainstay.kernel.RecordRef;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The parts of the organisation for which a role can be held. Access knows them by number only;
/// the people module implements this, and knows what lies within.
public interface Scopes {

    /// Every one that a role can be granted for today, with its name, in the order to choose from.
    SequencedMap<RecordRef, String> all();

    /// What lies within each; those that are not there are left out.
    Map<RecordRef, Reach> reaches(Set<RecordRef> scopes);

    /// The names of those that are there.
    Map<RecordRef, String> names(Set<RecordRef> scopes);
}
