package io.mainstay.people.domain;

import io.mainstay.people.TeamId;
import io.mainstay.platform.access.Visible;

/// Keeps teams.
public interface TeamRepository {

    TeamId nextId();

    /// @throws io.mainstay.kernel.NoSuchRecord when it is not there or not visible
    Team get(TeamId id, Visible visible);

    void add(Team team);

    /// @throws io.mainstay.kernel.StaleRecord when somebody else changed it since it was read
    void update(Team team);
}
