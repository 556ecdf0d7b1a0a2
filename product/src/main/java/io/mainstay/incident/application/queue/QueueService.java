package io.mainstay.incident.application.queue;

import static io.mainstay.incident.domain.IncidentPermission.SEE_ALL;
import static io.mainstay.incident.domain.IncidentPermission.SEE_QUEUES;
import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.Action;
import io.mainstay.incident.domain.queue.Holding;
import io.mainstay.incident.domain.queue.TeamQueue;
import io.mainstay.incident.persistence.QueueTable;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import io.mainstay.people.TeamSummary;
import io.mainstay.people.Teams;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What waits for the teams of whoever works on incidents, and taking the next of it.
@Service
@Transactional
public class QueueService {

    private static final int LINES = 40;
    private static final int MOST_COUNTED = 1_000;

    /// Of those that the actor sees and may not work on, so many are passed over.
    private static final int MOST_PASSED = 20;

    private final QueueTable table;
    private final QueueNames names;
    private final IncidentAccess access;
    private final IncidentTransitions transitions;
    private final Teams teams;
    private final Gate gate;

    QueueService(
            QueueTable table,
            QueueNames names,
            IncidentAccess access,
            IncidentTransitions transitions,
            Teams teams,
            Gate gate) {
        this.table = table;
        this.names = names;
        this.access = access;
        this.transitions = transitions;
        this.teams = teams;
        this.gate = gate;
    }

    /// The teams whose queues the actor may look at, the own ones first.
    @Transactional(readOnly = true)
    public List<TeamSummary> teams() {
        gate.requireSomewhere(SEE_QUEUES);
        var mine = own();
        var all = gate.allows(SEE_ALL) ? teams.offered() : List.<TeamSummary>of();
        return Stream.concat(mine.stream(), all.stream()).distinct().toList();
    }

    /// @throws NoSuchRecord when it is no team whose queue the actor may look at
    @Transactional(readOnly = true)
    public TeamQueue of(TeamId id) {
        var team = find(id, teams());
        var waiting = table.waiting(List.of(id), hasOrphans(team), LINES);
        var mine = table.of(me(), LINES);
        var others = table.ofOthers(id, me(), LINES);
        var load = load(team);
        return new TeamQueue(team, waiting, mine, others, load, names.of(load.members(), others))
                .byName();
    }

    /// How many wait for the actor's teams.
    @Transactional(readOnly = true)
    public long waiting() {
        var mine = own();
        return mine.isEmpty()
                ? 0
                : table.count(
                        ids(mine), mine.stream().anyMatch(QueueService::hasOrphans), MOST_COUNTED);
    }

    /// Makes the most urgent and oldest that waits for one of the actor's teams the actor's own.
    /// However many ask at once, each gets another.
    ///
    /// @param team only of this one of them
    /// @return empty when nothing waits
    /// @throws NoSuchRecord when it is none of the actor's teams
    public Optional<Incident> takeNext(Optional<TeamId> team) {
        gate.requireSomewhere(WORK);
        var mine = team.map(id -> List.of(find(id, own()))).orElseGet(this::own);
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var orphans = mine.stream().anyMatch(QueueService::hasOrphans);
        var passed = new HashSet<IncidentNumber>();
        while (passed.size() < MOST_PASSED) {
            var next = table.holdNext(ids(mine), orphans, passed);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            var taken = take(next.get());
            if (taken.isPresent()) {
                return taken;
            }
            passed.add(next.get());
        }
        return Optional.empty();
    }

    /// Empty for one that the actor sees and may not work on.
    private Optional<Incident> take(IncidentNumber number) {
        return Optional.of(access.get(number))
                .filter(incident -> access.actions(incident).contains(Action.ASSIGN))
                .map(incident -> transitions.take(number));
    }

    private TeamQueue.Load load(TeamSummary team) {
        var holdings = table.holdings(team.id(), hasOrphans(team));
        var waiting =
                holdings.stream()
                        .filter(one -> one.person().isEmpty())
                        .mapToLong(Holding::open)
                        .sum();
        var members =
                new ArrayList<>(holdings.stream().filter(one -> one.person().isPresent()).toList());
        var busy =
                members.stream().flatMap(one -> one.person().stream()).collect(Collectors.toSet());
        idle(team, busy).map(Holding::nothing).forEach(members::add);
        return new TeamQueue.Load(waiting, List.copyOf(members));
    }

    private Stream<PersonId> idle(TeamSummary team, Set<PersonId> busy) {
        return teams.members().getOrDefault(team.id(), Set.of()).stream()
                .filter(member -> !busy.contains(member));
    }

    private static TeamSummary find(TeamId id, List<TeamSummary> some) {
        return some.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("TEAM-" + id));
    }

    private List<TeamSummary> own() {
        var mine = Actors.current().standing().teams();
        return teams.active().stream().filter(team -> mine.contains(team.id().value())).toList();
    }

    /// What no team has yet is the first line's.
    private static boolean hasOrphans(TeamSummary team) {
        return team.line() == 1 && team.supplier().isEmpty();
    }

    private static List<TeamId> ids(List<TeamSummary> some) {
        return some.stream().map(TeamSummary::id).toList();
    }

    private static PersonId me() {
        return Actors.current().person().orElseThrow();
    }
}
