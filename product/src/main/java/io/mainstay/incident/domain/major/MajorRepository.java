package io.mainstay.incident.domain.major;

import io.mainstay.incident.IncidentNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where it is kept what makes incidents major. Whoever asks has seen the incident.
public interface MajorRepository {

    Optional<Major> find(IncidentNumber incident);

    /// @return false when it was declared before
    boolean add(Major major);

    /// Saves what changed and raises the version.
    ///
    /// @throws io.mainstay.kernel.StaleRecord when somebody else saved it in between
    Major update(Major major);

    void add(IncidentNumber incident, MajorUpdate update);

    /// The latest first.
    List<MajorUpdate> updates(IncidentNumber incident, int most);

    /// Running ones whose update was due by then and of which nobody was reminded yet; marks them.
    List<IncidentNumber> takeOverdue(Instant due, int limit);

    /// Running ones whose update was due by then and of which the incident managers were not told
    /// yet; marks them.
    List<IncidentNumber> takeForgotten(Instant due, int limit);

    MajorSettings settings();

    /// @throws io.mainstay.kernel.StaleRecord when somebody else saved other settings in between
    void save(MajorSettings settings);
}
