package io.mainstay.incident.application.bulk;

import static io.mainstay.incident.application.bulk.BulkChoices.CLOSURE_CODES;
import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.incident.application.IncidentRehearsal;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.kernel.Actors;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.BulkPlan;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The open children of an incident that is resolved: each is resolved as itself, in words for its
/// own caller. One that went under another parent meanwhile, or whose parent was reopened, is left
/// as it is.
@Component
class ChildrenInBulk {

    static final String ACTION = "resolve-children";
    static final String PARENT = "parent";
    static final String CODE = "code";

    private final IncidentTransitions transitions;
    private final IncidentRehearsal rehearsal;
    private final MovesInBulk moves;
    private final ChildWords words;
    private final BulkChoices choices;
    private final Clock clock;

    ChildrenInBulk(
            IncidentTransitions transitions,
            IncidentRehearsal rehearsal,
            MovesInBulk moves,
            ChildWords words,
            BulkChoices choices,
            Clock clock) {
        this.transitions = transitions;
        this.rehearsal = rehearsal;
        this.moves = moves;
        this.words = words;
        this.choices = choices;
        this.clock = clock;
    }

    BulkAction on(IncidentsInBulk reading) {
        return plan().on(reading, words);
    }

    private BulkPlan<Incident> plan() {
        return BulkPlan.<Incident>of(
                        ACTION,
                        WORK,
                        BulkField.line(PARENT, "incident.parent").needed(),
                        BulkField.choice(CODE, "incident.closureCode", choices.of(CLOSURE_CODES))
                                .needed())
                .checking(input -> {
                    rehearsal.checkClosureCode(input.text(CODE));
                    words.check(input);
                })
                .trying(this::rehearse)
                .doing((child, input) ->
                        transitions.resolve(
                                child.number(),
                                input.text(CODE),
                                words.said(child, words.parentOf(child, input), input)))
                .takingBack(moves::reopenBack);
    }

    private void rehearse(Incident child, BulkInput input) {
        rehearsal.resolve(child, how(input));
        var parent = words.parentOf(child, input);
        if (parent.restricted()) {
            words.said(child, parent, input);
        }
    }

    private Resolution how(BulkInput input) {
        return new Resolution(
                Optional.of(input.text(CODE)),
                "",
                Optional.empty(),
                Actors.current().person(),
                clock.instant());
    }
}
