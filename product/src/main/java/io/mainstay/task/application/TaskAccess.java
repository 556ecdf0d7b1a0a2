package io.mainstay.task.application;

import static io.mainstay.task.domain.TaskLifecycle.LIFECYCLE;
import static io.mainstay.task.domain.TaskPermission.WORK;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordGate;
import io.mainstay.platform.access.Visible;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskLifecycle.Action;
import io.mainstay.task.domain.TaskRepository;
import io.mainstay.task.persistence.TaskVisibility;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which tasks the current actor sees, and what they may do with one: what they may do with the
/// record that it is a part of.
@Component
public class TaskAccess {

    private final TaskRepository tasks;
    private final TaskVisibility visibility;
    private final RecordGate gate;
    private final Clock clock;

    TaskAccess(TaskRepository tasks, TaskVisibility visibility, RecordGate gate, Clock clock) {
        this.tasks = tasks;
        this.visibility = visibility;
        this.gate = gate;
        this.clock = clock;
    }

    /// @throws NoSuchRecord when it is not there or not to be known of
    public Task get(TaskNumber number) {
        return find(number).orElseThrow(() -> new NoSuchRecord(number));
    }

    public Optional<Task> find(TaskNumber number) {
        return tasks.find(number, Visible.now(visibility));
    }

    /// In their order.
    public List<Task> of(RecordRef record) {
        return tasks.of(record, Visible.now(visibility));
    }

    /// The actions that lead on from the task's state and that the actor may take.
    public List<Action> actions(Task task) {
        return mayWork(task.record()) ? LIFECYCLE.actionsIn(task.state()) : List.of();
    }

    public boolean isOverdue(Task task) {
        return task.isOverdue(clock.instant());
    }

    public boolean mayWork(RecordRef record) {
        return gate.allows(WORK, record);
    }

    /// @throws NoSuchRecord when it is not there or not to be known of
    Task forWork(TaskNumber number) {
        var task = get(number);
        gate.require(WORK, task.record());
        return task;
    }

    void requireWork(RecordRef record) {
        gate.require(WORK, record);
    }

    boolean isSeenBy(Actor other, TaskNumber number) {
        return Actors.as(other, () -> find(number)).isPresent();
    }
}
