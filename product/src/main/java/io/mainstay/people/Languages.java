package io.mainstay.people;

import io.mainstay.kernel.PersonId;
import java.util.Collection;
import java.util.Map;

/// In which languages people read.
public interface Languages {

    /// The language of each of those that exist, as the web names it, such as `en`, whoever asks:
    /// what they chose for themselves, else what the directory says.
    Map<PersonId, String> of(Collection<PersonId> people);
}
