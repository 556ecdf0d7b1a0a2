package io.mainstay.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// How many told of incidents: contributed by the module that keeps contacts. Answers whoever asks,
/// so what is made of it tells numbers only.
public interface ContactCounts {

    /// Those that began since then and were about one of the incidents, in no order.
    List<Contacted> since(Collection<IncidentNumber> incidents, Instant since);

    /// How many contacts each of them had; without those that had none.
    Map<IncidentNumber, Integer> counts(Collection<IncidentNumber> incidents);

    /// One contact about one incident.
    record Contacted(IncidentNumber incident, Instant at) {}
}
