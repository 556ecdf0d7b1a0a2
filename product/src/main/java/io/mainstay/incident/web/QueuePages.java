package io.mainstay.incident.web;

import static io.mainstay.platform.web.FormValues.text;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.application.queue.QueueService;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.web.IncidentForms.GivingForm;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import io.mainstay.platform.web.Submitted;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What waits for a team: taking the next, and giving to somebody.
@Controller
@RequestMapping("/incidents/queue")
class QueuePages {

    private static final String PATH = "/incidents/queue";

    private final QueueService queues;
    private final IncidentTransitions transitions;
    private final PickedReader picked;

    QueuePages(QueueService queues, IncidentTransitions transitions, PickedReader picked) {
        this.queues = queues;
        this.transitions = transitions;
        this.picked = picked;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable Long team, Model model) {
        return show(Optional.ofNullable(team), model);
    }

    @PostMapping("/next")
    String takeNext(Submitted<GivingForm> form, Model model) {
        return form.attempt(
                sent ->
                        queues.takeNext(Optional.empty())
                                .map(Incident::number)
                                .map(number ->
                                        form.then(
                                                "/incidents/" + number,
                                                "incident.notice.taken",
                                                number))
                                .orElseGet(() -> form.then(PATH, "incident.notice.nothing-waits")),
                () -> show(Optional.empty(), model));
    }

    @PostMapping("/assignment")
    String give(Submitted<GivingForm> form, @RequestParam Optional<Long> team, Model model) {
        return form.attempt(
                sent -> {
                    new Check()
                            .that(!text(sent.number()).isEmpty(), "number", "required")
                            .that(!text(sent.to()).isEmpty(), "to", "required")
                            .orRefuse();
                    var incident = incident(text(sent.number()));
                    var holder = picked.holder(text(sent.to()));
                    transitions.assign(incident, holder.team(), holder.person(), Optional.empty());
                    return form.then(
                            PATH + team.map(id -> "?team=" + id).orElse(""),
                            "incident.notice.given",
                            incident);
                },
                () -> show(team, model));
    }

    private String show(Optional<Long> asked, Model model) {
        var teams = queues.teams();
        var team = asked.map(TeamId::new).or(() -> teams.stream().findFirst().map(one -> one.id()));
        model.addAttribute(
                "page",
                new QueuePage(
                        team.map(queues::of),
                        teams,
                        !Actors.current().standing().teams().isEmpty()));
        return "incident/queue";
    }

    private static IncidentNumber incident(String sent) {
        return RecordRef.parse(sent)
                .flatMap(IncidentNumber::in)
                .orElseThrow(() -> InvalidInput.of("number", "no-such-record", sent));
    }
}
