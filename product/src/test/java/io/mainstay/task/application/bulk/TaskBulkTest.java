package io.mainstay.task.application.bulk;

import static io.mainstay.kernel.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Refusal;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.task.application.TaskAccess;
import io.mainstay.task.application.TaskDetails;
import io.mainstay.task.application.TaskService;
import io.mainstay.task.application.TaskTransitions;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskLifecycle.State;
import io.mainstay.task.domain.Wording;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// What each action does to tasks; how bulk changes run is tested with incidents.
@ModuleTest
@Import(Cast.class)
class TaskBulkTest {

    private static final String DUE = "2026-03-09T09:00:00Z";

    @Autowired TaskBulk bulk;
    @Autowired TaskService tasks;
    @Autowired TaskTransitions transitions;
    @Autowired TaskAccess access;
    @Autowired IncidentService incidents;
    @Autowired Cast cast;

    @Test
    void givesAndTakesBack() {
        var task = task("Swap the disk", Set.of());
        var action = action("assign");
        var to = Map.of("to", cast.network().toString());

        var before = apply(action, task, to);
        assertThat(now(task).handling().team()).contains(cast.network());

        takeBack(action, task, before);
        assertThat(now(task).handling().team()).isEmpty();
    }

    @Test
    void setsAndClearsTheDueDate() {
        var task = task("Swap the disk", Set.of());
        var action = action("due");

        var before = apply(action, task, Map.of("due", DUE));
        assertThat(now(task).plan().due().orElseThrow()).hasToString(DUE);
        takeBack(action, task, before);
        assertThat(now(task).plan().due()).isEmpty();
    }

    @Test
    void completesAndOpensAgainAsItWas() {
        var task = task("Swap the disk", Set.of());
        var action = action("complete");

        var before = apply(action, task, Map.of());
        assertThat(now(task).state()).isEqualTo(State.DONE);
        takeBack(action, task, before);
        assertThat(now(task).state()).isEqualTo(State.OPEN);
        assertThat(now(task).handling().assignee()).isEmpty();

        marta(() -> transitions.start(task.number()));
        before = apply(action, task, Map.of());
        takeBack(action, task, before);
        assertThat(now(task).state()).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void saysBeforehandWhichItWouldRefuse() {
        var first = task("Order the disk", Set.of());
        var second =
                marta(() -> tasks.add(first.record(), details("Swap the disk", Set.of(first))));
        var over = task("Call", Set.of());
        marta(() -> transitions.cancel(over.number(), "Not needed"));
        var refusals =
                marta(() ->
                        action("complete")
                                .refusals(refs(first, second, over), new BulkInput(Map.of())));

        assertThat(refusals).containsOnlyKeys(second.ref(), over.ref());
        assertThat(refusals.get(second.ref())).extracting(Refusal::code).isEqualTo("task-waits");
        assertThat(now(first).state()).isEqualTo(State.OPEN);
    }

    @Test
    void nobodyChangesWhatTheyDoNotSee() {
        var task = task("Swap the disk", Set.of());
        var refusals =
                as(
                        cast.zoe(),
                        () -> action("complete").refusals(refs(task), new BulkInput(Map.of())));

        assertThat(refusals.get(task.ref())).isInstanceOf(NoSuchRecord.class);
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> apply(cast.zoe(), action("complete"), task, Map.of()));
        assertThat(now(task).state()).isEqualTo(State.OPEN);
    }

    @Test
    void cancelsOnlyWithAReasonAndForGood() {
        var action = action("cancel");
        assertThat(action.canBeTakenBack(new BulkInput(Map.of()))).isFalse();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> action.check(new BulkInput(Map.of("reason", " "))));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> action("assign").check(new BulkInput(Map.of())));

        var task = task("Swap the disk", Set.of());
        apply(action, task, Map.of("reason", "We have one"));
        assertThat(now(task).handling().cancelReason()).contains("We have one");
    }

    private BulkAction action(String name) {
        return bulk.actions().stream()
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Task task(String title, Set<Task> first) {
        return marta(
                () -> tasks.add(incidents.report(cast.mailIsSlow()).ref(), details(title, first)));
    }

    private static TaskDetails details(String title, Set<Task> first) {
        var numbers = first.stream().map(Task::number).collect(Collectors.toSet());
        return new TaskDetails(
                new Wording(title, ""),
                TaskDetails.BLANK.holder(),
                TaskDetails.BLANK.due(),
                numbers,
                TaskDetails.BLANK.custom());
    }

    private static List<RecordRef> refs(Task... tasks) {
        return List.of(tasks).stream().map(Task::ref).toList();
    }

    /// What the fields held before.
    private Map<String, @Nullable String> apply(
            BulkAction action, Task task, Map<String, String> input) {
        return apply(cast.marta(), action, task, input);
    }

    private static Map<String, @Nullable String> apply(
            Actor actor, BulkAction action, Task task, Map<String, String> input) {
        var before = as(actor, () -> action.fields(task.ref()));
        Actors.run(actor, () -> action.apply(task.ref(), new BulkInput(input)));
        return before;
    }

    private void takeBack(BulkAction action, Task task, Map<String, @Nullable String> before) {
        marta(() -> {
            action.takeBack(task.ref(), new BulkInput(Map.of()), before, "Taken back");
            return task;
        });
    }

    private Task now(Task task) {
        return marta(() -> access.get(task.number()));
    }

    private <T> T marta(Supplier<T> work) {
        return as(cast.marta(), work::get);
    }
}
