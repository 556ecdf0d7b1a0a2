package io.mainstay.people.domain;

import io.mainstay.people.SiteId;
import io.mainstay.platform.access.Visible;

/// Keeps sites.
public interface SiteRepository {

    SiteId nextId();

    /// @throws io.mainstay.kernel.NoSuchRecord when it is not there or not visible
    Site get(SiteId id, Visible visible);

    void add(Site site);

    /// @throws io.mainstay.kernel.StaleRecord when somebody else changed it since it was read
    void update(Site site);
}
