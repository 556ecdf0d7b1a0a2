package io.mainstay.task.application;

import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.RecordRef;
import io.mainstay.task.application.TaskDetails.Holder;
import io.mainstay.task.domain.Handling;
import io.mainstay.task.domain.Plan;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskChain;
import io.mainstay.task.domain.TaskRepository;
import java.util.List;
import org.springframework.stereotype.Component;

/// How every use case writes a task down: saved with its version, told to the ledger, and the page
/// of its record made to look again.
@Component
class TaskKeeping {

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final ThoseWhoSee seeing;
    private final TaskTelling telling;
    private final TaskBook book;

    TaskKeeping(
            TaskRepository tasks,
            TaskAccess access,
            ThoseWhoSee seeing,
            TaskTelling telling,
            TaskBook book) {
        this.tasks = tasks;
        this.access = access;
        this.seeing = seeing;
        this.telling = telling;
        this.book = book;
    }

    /// The tasks of a record, which nobody else adds to or orders anew before the transaction ends.
    TaskChain chain(RecordRef record) {
        tasks.lock(record);
        return new TaskChain(access.of(record));
    }

    Task create(RecordRef record, TaskDetails details, Plan plan) {
        var holder = details.holder();
        var task =
                new Task(
                        tasks.nextNumber(),
                        record,
                        details.wording(),
                        Handling.starting(holder.team(), holder.assignee()),
                        plan,
                        details.custom(),
                        0);
        tasks.add(task);
        book.created(task);
        seeing.check(task, Holder.NOBODY);
        telling.given(task, Holder.NOBODY.assignee());
        telling.named(task, "");
        return task;
    }

    Task save(Task before, Outcome<Task> outcome, String action) {
        var saved = tasks.update(outcome.record());
        return book.changed(before, new Outcome<>(saved, outcome.happened()), action);
    }

    List<String> untold(Task task, String before, String text) {
        return telling.untold(task, before, text);
    }

    /// Sees to it that whoever has it now can see it, and knows; as does whoever is named in it.
    Task given(Task before, Task after) {
        seeing.check(after, TaskDetails.of(before).holder());
        telling.given(after, before.handling().assignee());
        telling.named(after, before.wording().description());
        return after;
    }
}
