package io.mainstay.incident.web;

import io.mainstay.incident.domain.IncidentLifecycle.Action;
import io.mainstay.kernel.Actors;
import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.record.RecordAction;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The next steps on an incident, the most sensible first: an incident that nobody has is taken or
/// assigned, one that somebody has is worked on.
final class IncidentSteps {

    private static final Set<Action> WITHOUT_FORM =
            Set.of(Action.START, Action.RESUME, Action.CLOSE);

    private final IncidentPage page;
    private final Frame frame;

    private IncidentSteps(IncidentPage page, Frame frame) {
        this.page = page;
        this.frame = frame;
    }

    /// @param rank lowest first
    private record Step(int rank, RecordAction action) {}

    static List<RecordAction> of(IncidentPage page, Frame frame) {
        var steps = new IncidentSteps(page, frame);
        return Stream.of(
                        page.actions().stream().map(steps::step), steps.taking(), steps.declaring())
                .flatMap(all -> all)
                .sorted(Comparator.comparingInt(Step::rank))
                .map(Step::action)
                .toList();
    }

    private Step step(Action action) {
        return new Step(rank(action), button(action));
    }

    /// Whoever is in a team makes an incident theirs at once.
    private Stream<Step> taking() {
        var me = Actors.current();
        var mayTake =
                page.actions().contains(Action.ASSIGN)
                        && !me.standing().teams().isEmpty()
                        && !page.incident().handling().assignee().equals(me.person());
        return mayTake
                ? Stream.of(
                        new Step(
                                nobodyHasIt() ? 0 : 4,
                                RecordAction.posting(
                                                frame.say("incident.action.take"),
                                                page.href() + "/assignment?to=me")
                                        .on("m")))
                : Stream.empty();
    }

    private Stream<Step> declaring() {
        return page.mayDeclare()
                ? Stream.of(
                        new Step(
                                7,
                                RecordAction.asking(
                                        frame.say("incident.major.declare"),
                                        page.href() + "/major")))
                : Stream.empty();
    }

    private RecordAction button(Action action) {
        var word = IncidentPage.word(action);
        var label = frame.say("incident.action." + word);
        var made =
                WITHOUT_FORM.contains(action)
                        ? RecordAction.posting(label, page.href() + "/" + FormChoices.path(action))
                        : RecordAction.asking(label, page.href() + "?act=" + word);
        return switch (action) {
            case ASSIGN -> made.on("a");
            case ESCALATE -> made.on("u");
            case START, RESUME, CLOSE -> made.on("s");
            case RESOLVE -> made.on("v");
            case HOLD -> made.on("h");
            case REOPEN, CANCEL, WITHDRAW -> made;
        };
    }

    private int rank(Action action) {
        return switch (action) {
            case START, RESUME, CLOSE -> 0;
            case ASSIGN -> nobodyHasIt() ? 1 : 5;
            case RESOLVE -> nobodyHasIt() ? 3 : 1;
            case ESCALATE -> 2;
            case HOLD, REOPEN -> 3;
            case CANCEL -> 6;
            case WITHDRAW -> 7;
        };
    }

    private boolean nobodyHasIt() {
        return page.incident().handling().team().isEmpty();
    }
}
