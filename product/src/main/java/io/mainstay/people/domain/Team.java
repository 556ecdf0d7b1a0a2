package io.mainstay.people.domain;

import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A support group: people of one line who share their work, or a supplier's people who do.
public record Team(
        TeamId id,
        TeamDetails details,
        Set<PersonId> members,
        boolean active,
        Optional<Origin> origin,
        long version)
        implements DirectoryRecord<Team, TeamDetails>, PeopleGroup<Team> {

    public Team {
        members = Set.copyOf(members);
    }

    public static Outcome<Team> create(TeamId id, TeamDetails details) {
        return Outcome.of(new Team(id, details.checked(), Set.of(), true, Optional.empty(), 0));
    }

    /// Comes without members, as a team of the second line.
    public static Team broughtIn(TeamId id, String name, Origin origin) {
        var details = new TeamDetails(name, 2, Optional.empty(), Optional.empty());
        return new Team(id, details, Set.of(), true, Optional.of(origin), 0);
    }

    @Override
    public Outcome<Team> edit(TeamDetails now) {
        return Outcome.of(new Team(id, now.checked(), members, active, origin, version));
    }

    @Override
    public Outcome<Team> active(boolean now) {
        return Outcome.of(new Team(id, details, members, now, origin, version));
    }

    @Override
    public Set<PersonId> people() {
        return members;
    }

    @Override
    public Outcome<Team> with(Set<PersonId> now) {
        return Outcome.of(new Team(id, details, now, active, origin, version));
    }

    @Override
    public RecordRef ref() {
        return id.ref();
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        return new Fields()
                .put("name", details.name())
                .put("line", details.line())
                .put("supplier", details.supplier())
                .put("lead", details.lead())
                .people("members", members)
                .put("active", active)
                .put("source", origin.map(Origin::source))
                .put("external", origin.map(Origin::external))
                .all();
    }
}
