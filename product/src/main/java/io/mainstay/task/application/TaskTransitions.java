package io.mainstay.task.application;

import static io.mainstay.task.domain.TaskLifecycle.Action.CANCEL;
import static io.mainstay.task.domain.TaskLifecycle.Action.COMPLETE;
import static io.mainstay.task.domain.TaskLifecycle.Action.REOPEN;
import static io.mainstay.task.domain.TaskLifecycle.Action.START;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskLifecycle.Action;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moving a task through its life.
@Service
@Transactional
public class TaskTransitions {

    private final TaskKeeping keeping;
    private final TaskAccess access;
    private final TaskRules rules;
    private final TaskedRecords records;
    private final TaskTelling telling;
    private final Clock clock;

    TaskTransitions(
            TaskKeeping keeping,
            TaskAccess access,
            TaskRules rules,
            TaskedRecords records,
            TaskTelling telling,
            Clock clock) {
        this.keeping = keeping;
        this.access = access;
        this.rules = rules;
        this.records = records;
        this.telling = telling;
        this.clock = clock;
    }

    /// Takes up the work, once all is done that the task waits for.
    public Task start(TaskNumber number) {
        var before = access.forWork(number);
        var started = before.start(me());
        TaskWaits.check(before, keeping.chain(before.record()));
        return keeping.save(before, started, START.name());
    }

    public Task complete(TaskNumber number) {
        var before = access.forWork(number);
        var completed = before.complete(me(), clock.instant());
        TaskWaits.check(before, keeping.chain(before.record()));
        var after = keeping.save(before, completed, COMPLETE.name());
        telling.done(after);
        return after;
    }

    /// Opens it again, while the record takes tasks.
    public Task reopen(TaskNumber number) {
        var before = access.forWork(number);
        records.holdOpen(before.record());
        var after = act(before, REOPEN, Task::reopen);
        telling.reopened(after);
        return after;
    }

    public Task cancel(TaskNumber number, String reason) {
        var before = access.forWork(number);
        rules.checkReason(reason);
        return cancel(before, reason);
    }

    /// For whoever may end the record, whether they may work on its tasks or not.
    Task cancel(Task before, String reason) {
        var after = act(before, CANCEL, task -> task.cancel(reason));
        telling.cancelled(after, reason);
        return after;
    }

    private Task act(Task before, Action action, Function<Task, Outcome<Task>> work) {
        return keeping.save(before, work.apply(before), action.name());
    }

    private static Optional<PersonId> me() {
        return Actors.current().person();
    }
}
