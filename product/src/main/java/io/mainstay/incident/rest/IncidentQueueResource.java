package io.mainstay.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mainstay.incident.application.queue.QueueService;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.queue.Holding;
import io.mainstay.incident.domain.queue.QueueLine;
import io.mainstay.incident.domain.queue.TeamQueue;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import io.mainstay.people.TeamSummary;
import io.mainstay.platform.rest.NamedJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What waits for a team, and taking the next of it.
@RestController
@RequestMapping(IncidentAnswers.PATH + "/queue")
class IncidentQueueResource {

    private final QueueService queues;
    private final IncidentAnswers answers;

    IncidentQueueResource(QueueService queues, IncidentAnswers answers) {
        this.queues = queues;
        this.answers = answers;
    }

    /// @param unassigned what nobody has, the next to be taken first
    /// @param waiting how many nobody has in all
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record QueueJson(
            NamedJson team,
            long waiting,
            List<LineJson> unassigned,
            List<LineJson> others,
            List<LoadJson> load) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LineJson(
            String number,
            String title,
            int priority,
            State state,
            Instant openedAt,
            Optional<Long> assignee,
            Optional<Instant> followUp) {

        static LineJson of(QueueLine line) {
            return new LineJson(
                    line.number().toString(),
                    line.title(),
                    line.priority(),
                    line.state(),
                    line.opened(),
                    line.assignee().map(PersonId::value),
                    line.followUp());
        }
    }

    /// @param pressing of priority 1 or 2
    record LoadJson(NamedJson person, long open, long pressing, long onHold) {

        static LoadJson of(Holding holding, TeamQueue queue) {
            var person = holding.person().orElseThrow();
            return new LoadJson(
                    new NamedJson(person.value(), queue.name(person)),
                    holding.open(),
                    holding.pressing(),
                    holding.held());
        }
    }

    /// @param team such as `5` or `TEAM-5`; without it the first of those that the caller may look
    ///   at
    @GetMapping
    QueueJson show(@RequestParam Optional<String> team) {
        var first = queues.teams().stream().findFirst().map(TeamSummary::id);
        var queue =
                queues.of(
                        team.map(IncidentQueueResource::team)
                                .or(() -> first)
                                .orElseThrow(() -> new NoSuchRecord("team")));
        return new QueueJson(
                new NamedJson(queue.team().id().value(), queue.team().name()),
                queue.load().waiting(),
                queue.unassigned().stream().map(LineJson::of).toList(),
                queue.others().stream().map(LineJson::of).toList(),
                queue.load().members().stream().map(one -> LoadJson.of(one, queue)).toList());
    }

    /// An empty answer when nothing waits.
    ///
    /// @param team such as `5` or `TEAM-5`, one of the caller's; without it the next of all of them
    @PostMapping("/next")
    ResponseEntity<IncidentJson> takeNext(@RequestParam Optional<String> team) {
        return queues.takeNext(team.map(IncidentQueueResource::team))
                .map(answers::answer)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static TeamId team(String told) {
        var number = told.strip();
        return RecordRef.parse(number.matches("[0-9]+") ? "TEAM-" + number : number)
                .filter(ref -> ref.prefix().equals("TEAM"))
                .map(ref -> new TeamId(ref.serial()))
                .orElseThrow(() -> InvalidInput.of("team", "team-number"));
    }
}
