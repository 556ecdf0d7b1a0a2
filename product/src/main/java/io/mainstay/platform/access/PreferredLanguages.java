package io.mainstay.platform.access;

import io.mainstay.kernel.PersonId;
import java.util.Collection;
import java.util.Map;

/// In which language people want to read, as far as they have said so for their accounts.
public interface PreferredLanguages {

    Map<PersonId, String> of(Collection<PersonId> people);
}
