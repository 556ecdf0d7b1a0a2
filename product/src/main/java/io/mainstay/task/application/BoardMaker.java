package io.mainstay.task.application;

import static io.mainstay.journal.JournalPermission.READ_NOTES;

import io.mainstay.classification.CustomFields;
import io.mainstay.classification.CustomValues;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordGate;
import io.mainstay.platform.words.Words;
import io.mainstay.task.TaskBoard;
import io.mainstay.task.TaskBoard.Line;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskChain;
import io.mainstay.task.persistence.TaskList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Gathers the tasks of one record with the names of those who have them.
@Component
class BoardMaker {

    private final TaskAccess access;
    private final TaskedRecords records;
    private final RecordGate gate;
    private final TaskHolders holders;
    private final CustomFields customFields;

    BoardMaker(
            TaskAccess access,
            TaskedRecords records,
            RecordGate gate,
            TaskHolders holders,
            CustomFields customFields) {
        this.access = access;
        this.records = records;
        this.gate = gate;
        this.holders = holders;
        this.customFields = customFields;
    }

    Optional<TaskBoard> of(RecordRef record) {
        return gate.allows(READ_NOTES, record) ? Optional.of(board(record)) : Optional.empty();
    }

    private TaskBoard board(RecordRef record) {
        var tasks = access.of(record);
        var mayWork = access.mayWork(record);
        var growing = mayWork && records.takesTasks(record);
        var names = holders.of(tasks);
        var chain = new TaskChain(tasks);
        return new TaskBoard(
                record,
                tasks.stream().map(task -> line(task, chain, names)).toList(),
                growing ? customFields.shown(TaskList.NAME, CustomValues.NONE) : List.of(),
                mayWork,
                growing);
    }

    private Line line(Task task, TaskChain chain, Map<TaskNumber, String> names) {
        return new Line(
                task.number(),
                task.wording().title(),
                task.isOpen(),
                task.handling().assignee().equals(Actors.current().person()),
                Words.key(task.state()),
                TaskTone.of(task.state()),
                names.getOrDefault(task.number(), ""),
                task.plan().due(),
                access.isOverdue(task),
                chain.holdingUp(task).stream().map(Task::number).toList(),
                access.actions(task).stream()
                        .map(action -> action.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
