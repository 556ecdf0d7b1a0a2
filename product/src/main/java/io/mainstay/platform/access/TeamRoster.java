package io.mainstay.platform.access;

import io.mainstay.kernel.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// What the platform asks about teams beside `Standing`. Implemented by the people module.
public interface TeamRoster {

    /// The names of those teams that exist.
    Map<Long, String> names(Collection<Long> teams);

    Set<Long> ledBy(PersonId person);
}
