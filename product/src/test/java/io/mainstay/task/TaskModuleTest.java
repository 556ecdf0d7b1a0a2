package io.mainstay.task;

import static io.mainstay.task.domain.TaskLifecycle.State.CANCELLED;
import static io.mainstay.task.domain.TaskLifecycle.State.DONE;
import static io.mainstay.task.domain.TaskLifecycle.State.IN_PROGRESS;
import static io.mainstay.task.domain.TaskLifecycle.State.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.classification.CustomValues;
import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.journal.EntryKind;
import io.mainstay.journal.Journal;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.NotInThisState;
import io.mainstay.kernel.Refusal;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.notification.Notifications;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.audit.Invariant;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.task.application.TaskAccess;
import io.mainstay.task.application.TaskDetails;
import io.mainstay.task.application.TaskDetails.Holder;
import io.mainstay.task.application.TaskService;
import io.mainstay.task.application.TaskTransitions;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.Wording;
import io.mainstay.task.persistence.TaskList;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(Cast.class)
class TaskModuleTest {

    @Autowired TaskService tasks;
    @Autowired TaskTransitions transitions;
    @Autowired TaskAccess access;
    @Autowired Tasks boards;
    @Autowired TaskList list;
    @Autowired Lists lists;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions incidentLife;
    @Autowired IncidentAccess incidentAccess;
    @Autowired Journal journal;
    @Autowired Notifications notifications;
    @Autowired AuditTrail trail;
    @Autowired List<Invariant> invariants;
    @Autowired Cast cast;

    @Test
    void goesThroughItsLife() {
        var incident = incident();
        var task = add(incident, "Swap the disk");
        assertThat(task.state()).isEqualTo(OPEN);

        var started = as(cast.marta(), () -> transitions.start(task.number()));
        assertThat(started.state()).isEqualTo(IN_PROGRESS);
        assertThat(started.handling().assignee()).isEqualTo(cast.marta().person());

        var done = as(cast.marta(), () -> transitions.complete(task.number()));
        assertThat(done.state()).isEqualTo(DONE);
        assertThat(done.handling().completed()).contains(TestClock.NINE_O_CLOCK);

        var again = as(cast.marta(), () -> transitions.reopen(task.number()));
        assertThat(again.state()).isEqualTo(OPEN);
        assertThat(again.handling().completed()).isEmpty();

        var cancelled = as(cast.marta(), () -> transitions.cancel(task.number(), "Not needed"));
        assertThat(cancelled.state()).isEqualTo(CANCELLED);
        assertThatExceptionOfType(NotInThisState.class)
                .isThrownBy(() -> as(cast.marta(), () -> transitions.start(task.number())));
    }

    @Test
    void isCancelledOnlyWithAReason() {
        var task = add(incident(), "Swap the disk");
        assertThat(problems(() -> transitions.cancel(task.number(), " ")))
                .containsExactly("reason required");
    }

    @Test
    void waitsForWhatMustBeDoneBefore() {
        var incident = incident();
        var first = add(incident, "Order the disk");
        var second = addAfter(incident, "Swap the disk", first);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(cast.marta(), () -> transitions.start(second.number())))
                .matches(refusal -> refusal.code().equals("task-waits"))
                .matches(refusal -> refusal.arguments().contains(first.number().toString()));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(cast.marta(), () -> transitions.complete(second.number())))
                .matches(refusal -> refusal.code().equals("task-waits"));

        as(cast.marta(), () -> transitions.complete(first.number()));
        assertThat(as(cast.marta(), () -> transitions.complete(second.number())).state())
                .isEqualTo(DONE);
    }

    @Test
    void waitsForNothingThatWasCancelled() {
        var incident = incident();
        var first = add(incident, "Order the disk");
        var second = addAfter(incident, "Swap the disk", first);
        as(cast.marta(), () -> transitions.cancel(first.number(), "We have one"));
        assertThat(as(cast.marta(), () -> transitions.start(second.number())).state())
                .isEqualTo(IN_PROGRESS);
    }

    @Test
    void neverWaitsForItselfNorForAnotherRecordsTask() {
        var incident = incident();
        var first = add(incident, "Order the disk");
        var second = addAfter(incident, "Swap the disk", first);
        var stranger = add(incident(), "Elsewhere");

        assertThat(problems(() -> waitFor(first, second))).containsExactly("waitsFor task-circle");
        assertThat(problems(() -> waitFor(first, first))).containsExactly("waitsFor task-circle");
        assertThat(problems(() -> waitFor(first, stranger)))
                .containsExactly("waitsFor no-task-of-this-record");
        assertThat(as(cast.marta(), () -> access.get(first.number())).plan().waitsFor()).isEmpty();
    }

    @Test
    void refusesWhatNoTaskCanHold() {
        var incident = incident();
        assertThat(problems(() -> tasks.add(incident.ref(), details(" "))))
                .containsExactly("title required");
        assertThat(problems(() -> tasks.add(incident.ref(), details("Two\nlines"))))
                .containsExactly("title one-line");
        assertThat(problems(() -> tasks.add(incident.ref(), details("x".repeat(201)))))
                .containsExactly("title too-long");
        assertThat(boards(cast.marta(), incident).orElseThrow().lines()).isEmpty();
    }

    @Test
    void changesItsPlaceAmongTheOthers() {
        var incident = incident();
        var first = add(incident, "One");
        add(incident, "Two");
        var third = add(incident, "Three");

        as(cast.marta(), () -> tasks.move(third.number(), 1));
        assertThat(titles(incident)).containsExactly("Three", "One", "Two");
        as(cast.marta(), () -> tasks.move(first.number(), 3));
        assertThat(titles(incident)).containsExactly("Three", "Two", "One");
        assertThat(problems(() -> tasks.move(first.number(), 0)))
                .containsExactly("position between");
    }

    @Test
    void isNotChangedFromAVersionThatIsGone() {
        var task = add(incident(), "One");
        edit(task, details("Another"));
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() -> edit(task, details("A third")));
    }

    @Test
    void isSeenByThoseWhoWorkOnTheRecordAndByNobodyElse() {
        var incident = incident();
        var task = add(incident, "Swap the disk");

        assertThat(as(cast.marta(), () -> access.find(task.number()))).isPresent();
        assertThat(as(cast.auditor(), () -> access.find(task.number()))).isPresent();
        for (var blind : List.of(cast.aisha(), cast.zoe(), cast.rui())) {
            assertThat(as(blind, () -> access.find(task.number()))).isEmpty();
            assertThat(found(blind, incident)).isEmpty();
        }
        assertThat(found(cast.marta(), incident)).containsExactly(task.number().serial());
        assertThat(boards(cast.aisha(), incident)).isEmpty();
    }

    @Test
    void vanishesWithARecordThatIsRestricted() {
        var incident = incident();
        var task = add(incident, "Swap the disk");
        as(
                cast.security(),
                () ->
                        incidents.edit(
                                incident.number(),
                                incident.version(),
                                details -> details.restricted(true)));

        assertThat(as(cast.marta(), () -> access.find(task.number()))).isPresent();
        assertThat(as(cast.manager(), () -> access.find(task.number()))).isEmpty();
        assertThat(found(cast.manager(), incident)).isEmpty();
        assertThat(as(cast.security(), () -> access.find(task.number()))).isPresent();
    }

    @Test
    void isPlannedAndDoneOnlyByThoseWhoWork() {
        var incident = incident();
        var task = add(incident, "Swap the disk");

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.aisha(), () -> tasks.add(incident.ref(), details("Me"))));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> as(cast.zoe(), () -> tasks.add(incident.ref(), details("Me"))));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.auditor(), () -> transitions.complete(task.number())));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> as(cast.aisha(), () -> transitions.complete(task.number())));
    }

    @Test
    void keepsTheIncidentFromBeingResolved() {
        var incident = incident();
        var task = add(incident, "Swap the disk");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> resolve(incident))
                .matches(refusal -> refusal.code().equals("open-tasks"))
                .matches(refusal -> refusal.arguments().contains(task.number().toString()));
        assertThat(state(incident)).isEqualTo(State.NEW);

        as(cast.marta(), () -> transitions.complete(task.number()));
        assertThat(resolve(incident).state()).isEqualTo(State.RESOLVED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> add(incident, "Too late"))
                .matches(refusal -> refusal.code().equals("no-tasks-here"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(cast.marta(), () -> transitions.reopen(task.number())))
                .matches(refusal -> refusal.code().equals("no-tasks-here"));
    }

    @Test
    void isNeverLeftOpenByAResolutionAtTheSameMoment() throws Exception {
        for (var round = 0; round < 8; round++) {
            var incident = incident();
            try (var together = java.util.concurrent.Executors.newFixedThreadPool(2)) {
                var both =
                        List.<java.util.concurrent.Callable<String>>of(
                                () -> said(() -> add(incident, "Swap the disk")),
                                () -> said(() -> resolve(incident)));
                for (var one : together.invokeAll(both)) {
                    assertThat(one.get()).isIn("done", "open-tasks", "no-tasks-here");
                }
            }
            var open = as(cast.marta(), () -> boards.open(incident.ref()));
            assertThat(open.isEmpty()).isEqualTo(state(incident) == State.RESOLVED);
        }
    }

    private static String said(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    @Test
    void fallsWithTheIncidentThatIsCancelled() {
        var incident = incident();
        var open = add(incident, "Swap the disk");
        var done = add(incident, "Order the disk");
        as(cast.marta(), () -> transitions.complete(done.number()));
        as(cast.manager(), () -> incidentLife.cancel(incident.number(), "Reported twice"));

        var fallen = as(cast.marta(), () -> access.get(open.number()));
        assertThat(fallen.state()).isEqualTo(CANCELLED);
        assertThat(fallen.handling().cancelReason()).contains("Reported twice");
        assertThat(as(cast.marta(), () -> access.get(done.number())).state()).isEqualTo(DONE);
    }

    @Test
    void tellsWhoeverGetsItAndNotesOnTheRecordWhatWasDone() {
        var incident = incident();
        var manager = cast.manager();
        var before = as(manager, () -> notifications.unread());
        var told = details("Swap the disk").with(new Holder(Optional.empty(), manager.person()));
        var task = as(cast.marta(), () -> tasks.add(incident.ref(), told));
        assertThat(as(manager, () -> notifications.unread())).isEqualTo(before + 1);

        as(manager, () -> transitions.complete(task.number()));
        assertThat(entries(cast.marta(), incident))
                .containsExactly(task.number() + " is done: Swap the disk");
        assertThat(entries(cast.aisha(), incident)).isEmpty();
    }

    @Test
    void isTakenWithinTheTeamOfWhoeverTakesIt() {
        var marta =
                cast.actor("Marta Lindqvist", Cast.inTeam(cast.network()), roleOf(cast.marta()));
        cast.join(marta.person().orElseThrow(), cast.network());
        var task = add(incident(), "Swap the disk");
        var taken = as(marta, () -> tasks.take(task.number()));
        assertThat(taken.handling().team()).contains(cast.network());
        assertThat(taken.handling().assignee()).isEqualTo(marta.person());
    }

    @Test
    void isAudited() {
        var task = add(incident(), "Swap the disk");
        edit(task, details("Swap both disks"));
        as(cast.marta(), () -> transitions.cancel(task.number(), "Not needed"));
        var acts =
                as(cast.marta(), () -> trail.history(task.ref(), OptionalLong.empty(), 10)).stream()
                        .map(written -> written.entry().action())
                        .toList();
        assertThat(acts).containsExactly("CANCEL", "EDIT", "CREATE");
    }

    @Test
    void isOverdueOnceItsDayIsPast() {
        var incident = incident();
        var due = TestClock.NINE_O_CLOCK.minus(Duration.ofHours(1));
        var told =
                new TaskDetails(
                        new Wording("Late", ""),
                        Holder.NOBODY,
                        Optional.of(due),
                        Set.of(),
                        CustomValues.NONE);
        var task = as(cast.marta(), () -> tasks.add(incident.ref(), told));
        add(incident, "Whenever");

        assertThat(boards(cast.marta(), incident).orElseThrow().lines())
                .extracting(TaskBoard.Line::overdue)
                .containsExactly(true, false);
        assertThat(
                        as(
                                        cast.marta(),
                                        () ->
                                                lists.page(
                                                        list.declaration(),
                                                        ListRequest.filtered(
                                                                "open==true;due=lt=now;record=="
                                                                        + incident.number())))
                                .rows())
                .singleElement()
                .matches(row -> row.id() == task.number().serial());
    }

    @Test
    void agreesWithItsFields() {
        var task = add(incident(), "Swap the disk");
        as(cast.marta(), () -> transitions.complete(task.number()));
        assertThat(invariants)
                .filteredOn(invariant -> invariant.name().contains("task"))
                .isNotEmpty()
                .allSatisfy(
                        invariant -> assertThat(invariant.broken(Invariant.Depth.FULL)).isEmpty());
    }

    private static io.mainstay.kernel.Role roleOf(Actor actor) {
        return actor.roles().iterator().next();
    }

    private Incident incident() {
        return as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
    }

    private State state(Incident incident) {
        return as(cast.marta(), () -> incidentAccess.get(incident.number())).state();
    }

    private Incident resolve(Incident incident) {
        return as(
                cast.marta(), () -> incidentLife.resolve(incident.number(), "SOLVED", "Restarted"));
    }

    private Task add(Incident incident, String title) {
        return as(cast.marta(), () -> tasks.add(incident.ref(), details(title)));
    }

    private Task addAfter(Incident incident, String title, Task first) {
        return as(cast.marta(), () -> tasks.add(incident.ref(), after(details(title), first)));
    }

    private Task waitFor(Task task, Task first) {
        return tasks.edit(
                task.number(),
                as(cast.marta(), () -> access.get(task.number())).version(),
                details -> after(details, first));
    }

    private Task edit(Task task, TaskDetails details) {
        return as(cast.marta(), () -> tasks.edit(task.number(), task.version(), before -> details));
    }

    private static TaskDetails after(TaskDetails details, Task first) {
        return new TaskDetails(
                details.wording(),
                details.holder(),
                details.due(),
                Set.of(first.number()),
                details.custom());
    }

    private static TaskDetails details(String title) {
        return new TaskDetails(
                new Wording(title, ""),
                Holder.NOBODY,
                Optional.empty(),
                Set.of(),
                CustomValues.NONE);
    }

    private Optional<TaskBoard> boards(Actor actor, Incident incident) {
        return as(actor, () -> incidentAccess.find(incident.number()))
                .flatMap(seen -> as(actor, () -> boards.board(incident.ref())));
    }

    private List<String> titles(Incident incident) {
        return boards(cast.marta(), incident).orElseThrow().lines().stream()
                .map(TaskBoard.Line::title)
                .toList();
    }

    private List<Long> found(Actor actor, Incident incident) {
        return as(actor, () -> lists.ids(list.declaration(), "record==" + incident.number(), 10));
    }

    private List<String> entries(Actor actor, Incident incident) {
        return as(actor, () -> journal.conversation(incident.ref(), Optional.empty(), 10))
                .entries()
                .stream()
                .filter(said -> said.kind() == EntryKind.NOTE)
                .map(said -> said.body())
                .toList();
    }

    private List<String> problems(ScopedValue.CallableOp<?, RuntimeException> work) {
        try {
            as(cast.marta(), work);
            return List.of();
        } catch (InvalidInput refused) {
            return refused.problems().stream()
                    .map(problem -> problem.field() + " " + problem.code())
                    .toList();
        }
    }

    private static <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Actors.as(actor, work);
    }
}
