package io.mainstay.incident.application.bulk;

import static io.mainstay.incident.application.bulk.BulkChoices.CLOSURE_CODES;
import static io.mainstay.incident.application.bulk.BulkChoices.HOLD_REASONS;
import static io.mainstay.incident.domain.IncidentPermission.MANAGE;
import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.incident.application.IncidentRehearsal;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Hold;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.Action;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.Holder;
import io.mainstay.people.TeamId;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.BulkPlan;
import io.mainstay.platform.bulk.domain.BulkRefused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The moves of many incidents' lives.
@Component
class MovesInBulk {

    private static final String REASON = "reason";

    private final IncidentTransitions transitions;
    private final IncidentRehearsal rehearsal;
    private final BulkChoices choices;
    private final Clock clock;

    MovesInBulk(
            IncidentTransitions transitions,
            IncidentRehearsal rehearsal,
            BulkChoices choices,
            Clock clock) {
        this.transitions = transitions;
        this.rehearsal = rehearsal;
        this.choices = choices;
        this.clock = clock;
    }

    List<BulkPlan<Incident>> plans() {
        return List.of(assign(), hold(), resolve(), close(), cancel());
    }

    private BulkPlan<Incident> assign() {
        return BulkPlan.<Incident>of(
                        "assign",
                        WORK,
                        BulkField.pick("to", "incident.to", "holder").needed(),
                        BulkField.line(REASON, "incident.reason"))
                .checking(input -> {
                    var to = Holder.of(input.needed("to"));
                    rehearsal.checkAssignment(to.team(), to.person(), input.perhaps(REASON));
                })
                .becoming((incident, input) -> {
                    var to = Holder.of(input.needed("to"));
                    return rehearsal.act(
                            incident, Action.ASSIGN, it -> it.assignTo(to.team(), to.person()));
                })
                .doing((incident, input) -> {
                    var to = Holder.of(input.needed("to"));
                    transitions.assign(
                            incident.number(), to.team(), to.person(), input.perhaps(REASON));
                })
                .takingBack((now, before, reason) -> {
                    if (isElsewhere(now, before)) {
                        assignBack(now, before, reason);
                    }
                });
    }

    private static boolean isElsewhere(Incident now, Map<String, @Nullable String> before) {
        var fields = now.auditedFields();
        return Stream.of("team", "assignee")
                .filter(before::containsKey)
                .anyMatch(field -> !Objects.equals(before.get(field), fields.get(field)));
    }

    private void assignBack(Incident now, Map<String, @Nullable String> before, String reason) {
        var handling = now.handling();
        var team =
                before.containsKey("team")
                        ? id(before.get("team")).map(TeamId::new)
                        : handling.team();
        var person =
                before.containsKey("assignee")
                        ? id(before.get("assignee")).map(PersonId::new)
                        : handling.assignee();
        transitions.assign(
                now.number(),
                team.orElseThrow(BulkRefused::noWayBack),
                person,
                Optional.of(reason));
    }

    /// Work goes on from In progress; what nobody had taken up yet waits for its team again.
    private void assignAgain(Incident now, Map<String, @Nullable String> before, String reason) {
        if (State.ASSIGNED.name().equals(before.get("state"))) {
            assignBack(now, before, reason);
        }
    }

    private BulkPlan<Incident> hold() {
        return BulkPlan.<Incident>of(
                        "hold",
                        WORK,
                        BulkField.choice(REASON, "incident.holdReason", choices.of(HOLD_REASONS))
                                .needed(),
                        BulkField.instant("followUp", "incident.followUp").needed(),
                        BulkField.line("reference", "incident.holdReference"),
                        BulkField.text("note", "platform.record.note"))
                .checking(input -> rehearsal.checkHold(why(input), input.perhaps("note")))
                .becoming((incident, input) ->
                        rehearsal.act(
                                incident, Action.HOLD, it -> it.hold(why(input), clock.instant())))
                .doing((incident, input) ->
                        transitions.hold(incident.number(), why(input), input.perhaps("note")))
                .takingBack((now, before, reason) -> {
                    if (now.state() == State.ON_HOLD) {
                        transitions.resume(now.number());
                        assignAgain(now, before, reason);
                    }
                });
    }

    private BulkPlan<Incident> resolve() {
        return BulkPlan.<Incident>of(
                        "resolve",
                        WORK,
                        BulkField.choice("code", "incident.closureCode", choices.of(CLOSURE_CODES))
                                .needed(),
                        BulkField.text("explanation", "incident.explanation").needed())
                .checking(input ->
                        rehearsal.checkResolution(input.text("code"), input.text("explanation")))
                .becoming((incident, input) -> rehearsal.resolve(incident, how(input)))
                .doing((incident, input) ->
                        transitions.resolve(
                                incident.number(), input.text("code"), input.text("explanation")))
                .takingBack(this::reopenBack);
    }

    void reopenBack(Incident now, Map<String, @Nullable String> before, String reason) {
        transitions.reopen(now.number(), reason);
        assignAgain(now, before, reason);
    }

    private BulkPlan<Incident> close() {
        return BulkPlan.<Incident>of("close", WORK)
                .becoming((incident, input) ->
                        rehearsal.act(incident, Action.CLOSE, it -> it.close(clock.instant())))
                .doing((incident, input) -> transitions.close(incident.number()));
    }

    private BulkPlan<Incident> cancel() {
        return BulkPlan.<Incident>of(
                        "cancel", MANAGE, BulkField.text(REASON, "incident.reason").needed())
                .checking(input -> rehearsal.checkReason(input.text(REASON)))
                .becoming((incident, input) ->
                        rehearsal.act(
                                incident,
                                Action.CANCEL,
                                it -> it.cancel(input.text(REASON), clock.instant())))
                .doing((incident, input) ->
                        transitions.cancel(incident.number(), input.text(REASON)));
    }

    private static Hold why(BulkInput input) {
        return new Hold(input.text(REASON), input.instant("followUp"), input.perhaps("reference"));
    }

    private Resolution how(BulkInput input) {
        return new Resolution(
                Optional.of(input.text("code")),
                input.text("explanation"),
                Optional.empty(),
                Actors.current().person(),
                clock.instant());
    }

    private static Optional<Long> id(@Nullable String text) {
        return Optional.ofNullable(text).map(Long::valueOf);
    }
}
