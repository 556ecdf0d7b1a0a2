package io.mainstay.people.domain;

import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import java.util.HashSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A support group: people of one line who share their work, or a supplier's people who do.
public record Team(
        TeamId id,
        TeamDetails details,
        Set<PersonId> members,
        boolean active,
        Optional<Origin> origin,
        long version)
        implements DirectoryRecord<Team, TeamDetails> {

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

    public Outcome<Team> add(PersonId person) {
        return with(people -> people.add(person));
    }

    public Outcome<Team> remove(PersonId person) {
        return with(people -> people.remove(person));
    }

    @Override
    public Outcome<Team> active(boolean now) {
        return Outcome.of(new Team(id, details, members, now, origin, version));
    }

    private Outcome<Team> with(Consumer<Set<PersonId>> change) {
        var changed = new HashSet<>(members);
        change.accept(changed);
        return Outcome.of(new Team(id, details, changed, active, origin, version));
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
