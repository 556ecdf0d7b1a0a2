package io.mainstay.incident.domain;

import io.mainstay.incident.IncidentNumber;
import java.time.Instant;
import java.util.List;

/// What time does to incidents, read in portions.
public interface IncidentClock {

    IncidentSettings settings();

    /// @throws io.mainstay.kernel.StaleRecord when somebody else saved other settings in between
    void save(IncidentSettings settings);

    /// Resolved before the instant, still not closed, and nobody has said anything to the caller or
    /// they to us since; oldest first. One that was brought in and that nobody here has touched is
    /// its source's to close, and a major one waits for its review where one is asked for.
    List<IncidentNumber> silentSince(Instant instant, int limit);

    /// On hold with a follow-up that has come and of which nobody was reminded yet; marks them as
    /// reminded.
    List<IncidentNumber> takeFollowUps(Instant now, int limit);
}
