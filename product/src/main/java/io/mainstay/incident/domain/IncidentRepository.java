package io.mainstay.incident.domain;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import io.mainstay.platform.access.Visible;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where incidents are kept.
public interface IncidentRepository {

    IncidentNumber nextNumber();

    void add(Incident incident);

    Optional<Incident> find(IncidentNumber number, Visible visible);

    /// Those of them that are visible, in no order.
    List<Incident> findAll(Collection<IncidentNumber> numbers, Visible visible);

    /// Saves what changed and raises the version.
    ///
    /// @return the incident with its new version
    /// @throws io.mainstay.kernel.StaleRecord when somebody else saved it in between
    Incident update(Incident incident);

    /// Its children, oldest first.
    ///
    /// @param open whether service is still to be restored for them
    /// @param most how many of them are named
    Children children(IncidentNumber parent, boolean open, Visible visible, int most);

    /// Whether work is still to be done on it, because it is open or was major, which nobody then
    /// changes before the open transaction ends.
    boolean holdOpen(IncidentNumber number);

    void handOver(HandOver handOver);

    /// Notes when somebody in the team took up the latest hand-over; does nothing when it was taken
    /// up before.
    void accepted(IncidentNumber number, Instant at);

    /// @param all how many there are, which may be more than are named
    record Children(List<IncidentNumber> first, long all) {}

    /// One team's taking over from another.
    ///
    /// @param escalation whether it went to a higher line or a supplier for want of knowledge
    record HandOver(
            IncidentNumber incident,
            Optional<TeamId> from,
            TeamId to,
            Optional<PersonId> by,
            boolean escalation,
            Optional<String> reason,
            Instant at) {}
}
