package io.mainstay.people;

import io.mainstay.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Support groups: who works together on one line. Names of teams are no secret among staff, so
/// most of these answers do not depend on who asks; the pages about teams do.
public interface Teams {

    Optional<TeamSummary> find(TeamId team);

    Map<TeamId, String> names(Collection<TeamId> teams);

    /// All that can be given work, by line and name.
    List<TeamSummary> active();

    /// Those of the active teams that fields offer to whoever acts now: a supplier's people are
    /// offered their own, other staff all, users none.
    List<TeamSummary> offered();

    Set<PersonId> membersOf(TeamId team);

    /// The active members of every active team that has any, in one read.
    Map<TeamId, Set<PersonId>> members();

    /// Finds each of them again by source and external reference, or makes a team of line 2 without
    /// members. Safe to repeat.
    ///
    /// @return by external reference
    Map<String, TeamId> bringIn(String source, Collection<Newcomer> newcomers);

    default TeamId bringIn(String source, Newcomer newcomer) {
        return bringIn(source, List.of(newcomer)).values().iterator().next();
    }
}
