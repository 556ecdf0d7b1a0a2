package io.mainstay.people.application;

import static java.util.stream.Collectors.toMap;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.Newcomer;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.TeamId;
import io.mainstay.people.domain.Origin;
import io.mainstay.people.domain.Person;
import io.mainstay.people.domain.Team;
import io.mainstay.people.persistence.Arrivals;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.persistence.ChangeFeed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// People and teams that another system knows, thousands at a time: found again, or written down
/// with their audit in one go.
@Service
@Transactional
class BringIn {

    private final Arrivals arrivals;
    private final Gate gate;
    private final AuditTrail trail;
    private final ChangeFeed feed;
    private final Clock clock;

    BringIn(Arrivals arrivals, Gate gate, AuditTrail trail, ChangeFeed feed, Clock clock) {
        this.arrivals = arrivals;
        this.gate = gate;
        this.trail = trail;
        this.feed = feed;
        this.clock = clock;
    }

    Map<String, PersonId> people(String source, Collection<Newcomer> newcomers) {
        begin(source);
        record(
                arrivals.people(source, newcomers).stream()
                        .map(arrival ->
                                Person.broughtIn(
                                        new PersonId(arrival.id()),
                                        arrival.newcomer().name(),
                                        new Origin(source, arrival.newcomer().external())))
                        .toList());
        return values(arrivals.knownPeople(source, newcomers), PersonId::new);
    }

    Map<String, TeamId> teams(String source, Collection<Newcomer> newcomers) {
        begin(source);
        record(
                arrivals.teams(source, newcomers).stream()
                        .map(arrival ->
                                Team.broughtIn(
                                        new TeamId(arrival.id()),
                                        arrival.newcomer().name(),
                                        new Origin(source, arrival.newcomer().external())))
                        .toList());
        return values(arrivals.knownTeams(source, newcomers), TeamId::new);
    }

    private void begin(String source) {
        gate.require(PeoplePermission.BRING_IN);
        new Check().text("source", source, 60).orRefuse();
    }

    private void record(List<? extends AuditedRecord> arrived) {
        var actor = Actors.current();
        var now = clock.instant();
        trail.writeAll(
                arrived.stream()
                        .map(record ->
                                new AuditEntry(
                                        record.ref(),
                                        actor.person(),
                                        actor.channel(),
                                        now,
                                        "BRING_IN",
                                        changes(record)))
                        .toList());
        arrived.forEach(record -> feed.changed(record.ref()));
    }

    private static List<Change> changes(AuditedRecord record) {
        return record.auditedFields().entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> new Change(field.getKey(), null, field.getValue()))
                .toList();
    }

    private static <I> Map<String, I> values(Map<String, Long> ids, Function<Long, I> identity) {
        return ids.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> identity.apply(entry.getValue())));
    }
}
