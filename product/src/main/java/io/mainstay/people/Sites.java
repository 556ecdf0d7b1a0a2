package io.mainstay.people;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;

/// The places where people work.
public interface Sites {

    /// Finds each of them again by its name, in whatever case, or writes it down. For imports; safe
    /// to repeat.
    ///
    /// @param zone of those that are new
    /// @return by name as given
    Map<String, SiteId> bringIn(ZoneId zone, Collection<String> names);
}
