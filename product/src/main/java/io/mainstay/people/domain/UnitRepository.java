package io.mainstay.people.domain;

import io.mainstay.people.UnitId;
import io.mainstay.platform.access.Visible;

/// Keeps units.
public interface UnitRepository {

    UnitId nextId();

    /// @throws io.mainstay.kernel.NoSuchRecord when it is not there or not visible
    Unit get(UnitId id, Visible visible);

    void add(Unit unit);

    /// @throws io.mainstay.kernel.StaleRecord when somebody else changed it since it was read
    void update(Unit unit);
}
