package io.mainstay.bench.seed;

import io.mainstay.classification.CategoryId;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.SiteId;
import io.mainstay.people.TeamId;
import io.mainstay.people.UnitId;
import java.util.List;
import java.util.Map;

/// Everybody who appears in the lives of the incidents.
///
/// @param callers the busiest first
/// @param desk the line 1 that logs and answers; the analysts of the load are among them
/// @param teams line 2 and 3, the busiest first
/// @param lone the team of a supplier that has few records
/// @param guest a caller with three records
/// @param accounts who signs in during the load, by login
record Town(
        List<Caller> callers,
        Crew desk,
        List<Crew> teams,
        Crew lone,
        Caller guest,
        List<CategoryId> categories,
        Map<String, PersonId> accounts) {

    record Caller(PersonId id, UnitId unit, SiteId site) {}

    record Crew(TeamId id, List<PersonId> members) {}
}
