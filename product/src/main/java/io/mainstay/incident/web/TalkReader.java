package io.mainstay.incident.web;

import io.mainstay.incident.domain.Incident;
import io.mainstay.journal.Journal;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.People;
import io.mainstay.people.TeamId;
import io.mainstay.people.Teams;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.audit.AuditTrail.Written;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the conversation of an incident, with what happened to it in between.
@Component
class TalkReader {

    private static final int ENTRIES = 30;
    static final int EVENTS = 100;

    private final Journal journal;
    private final AuditTrail trail;
    private final People people;
    private final Teams teams;

    TalkReader(Journal journal, AuditTrail trail, People people, Teams teams) {
        this.journal = journal;
        this.trail = trail;
        this.people = people;
        this.teams = teams;
    }

    IncidentTalk read(Incident incident, IncidentPage.Asked asked) {
        var isHistory = asked.tab().equals("history");
        var conversation =
                journal.conversation(
                        incident.ref(),
                        isHistory ? java.util.Optional.empty() : asked.before(),
                        ENTRIES);
        var events =
                trail.history(
                        incident.ref(), isHistory ? position(asked) : OptionalLong.empty(), EVENTS);
        var actors = events.stream().flatMap(written -> written.entry().actor().stream());
        var ids = Stream.concat(actors, people(events)).collect(Collectors.toSet());
        var named =
                teams.names(values(events, "team").map(TeamId::new).collect(Collectors.toSet()));
        return new IncidentTalk(
                conversation,
                events,
                people.names(ids),
                named.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        team -> team.getKey().toString(),
                                        java.util.Map.Entry::getValue)));
    }

    /// Before and after, so that the history can name both.
    private static Stream<PersonId> people(List<Written> events) {
        return Stream.of("assignee", "caller", "loggedBy", "resolvedBy")
                .flatMap(field -> values(events, field))
                .map(PersonId::new);
    }

    private static Stream<Long> values(List<Written> events, String field) {
        return events.stream()
                .flatMap(written -> written.entry().changes().stream())
                .filter(change -> change.field().equals(field))
                .flatMap(change -> Stream.of(text(change.before()), text(change.after())))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static OptionalLong position(IncidentPage.Asked asked) {
        return asked.before()
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }
}
