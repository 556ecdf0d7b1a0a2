package io.mainstay.incident.application;

import static io.mainstay.incident.domain.IncidentLifecycle.Action.CLOSE;
import static io.mainstay.incident.domain.IncidentLifecycle.Action.REOPEN;
import static io.mainstay.incident.domain.IncidentLifecycle.Action.WITHDRAW;

import io.mainstay.classification.Choice;
import io.mainstay.classification.Choices;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.OwnIncident;
import io.mainstay.incident.OwnIncident.Waiting;
import io.mainstay.incident.OwnStory;
import io.mainstay.incident.OwnStory.May;
import io.mainstay.incident.Progress;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.kernel.Actors;
import io.mainstay.platform.list.Row;
import java.util.List;
import org.springframework.stereotype.Component;

/// Says of an incident what those need whom it hinders.
@Component
class OwnWords {

    static final List<String> SHOWN =
            List.of(
                    "number",
                    "title",
                    "state",
                    "caller",
                    "assignee",
                    "holdReason",
                    "followUp",
                    "openedAt");

    private final Choices choices;

    OwnWords(Choices choices) {
        this.choices = choices;
    }

    OwnIncident line(Row row) {
        return new OwnIncident(
                new IncidentNumber(row.id()),
                row.text("title").orElse(""),
                progress(State.valueOf(row.text("state").orElseThrow())),
                row.reference("caller").map(Row.Reference::label),
                row.reference("assignee").map(Row.Reference::label),
                row.text("holdReason").map(code -> waiting(code, row)),
                row.instant("openedAt").orElseThrow());
    }

    OwnStory story(Incident incident, OwnIncident line, IncidentAccess access) {
        var actions = access.actions(incident);
        return new OwnStory(
                line,
                incident.report().caller().equals(Actors.current().person()),
                incident.report().description(),
                incident.resolution().map(Resolution::explanation),
                incident.resolution().map(Resolution::at),
                incident.handling().cancelReason(),
                new May(
                        access.maySay(incident) && !isFinal(incident.state()),
                        actions.contains(CLOSE),
                        actions.contains(REOPEN),
                        actions.contains(WITHDRAW)));
    }

    private Waiting waiting(String code, Row row) {
        var label = choices.find("incident-hold-reason", code).map(Choice::label).orElse(code);
        return new Waiting(code, label, row.instant("followUp"));
    }

    private static boolean isFinal(State state) {
        return state == State.CLOSED || state == State.CANCELLED;
    }

    private static Progress progress(State state) {
        return switch (state) {
            case NEW -> Progress.RECEIVED;
            case ASSIGNED -> Progress.GIVEN;
            case IN_PROGRESS -> Progress.IN_WORK;
            case ON_HOLD -> Progress.WAITING;
            case RESOLVED -> Progress.SOLVED;
            case CLOSED -> Progress.OVER;
            case CANCELLED -> Progress.DROPPED;
        };
    }
}
