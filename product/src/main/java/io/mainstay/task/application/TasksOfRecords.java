package io.mainstay.task.application;

import io.mainstay.classification.CustomValues;
import io.mainstay.kernel.RecordRef;
import io.mainstay.task.NewTask;
import io.mainstay.task.TaskBoard;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.Tasks;
import io.mainstay.task.application.TaskDetails.Holder;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskRepository;
import io.mainstay.task.domain.Wording;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The face that tasks show to the modules that own records.
@Service
@Transactional
class TasksOfRecords implements Tasks {

    private final TaskRepository tasks;
    private final TaskService service;
    private final TaskTransitions transitions;
    private final BoardMaker boards;

    TasksOfRecords(
            TaskRepository tasks,
            TaskService service,
            TaskTransitions transitions,
            BoardMaker boards) {
        this.service = service;
        this.tasks = tasks;
        this.transitions = transitions;
        this.boards = boards;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TaskBoard> board(RecordRef record) {
        return boards.of(record);
    }

    @Override
    public TaskNumber add(RecordRef record, NewTask task) {
        return service.add(record, details(task, "")).number();
    }

    @Override
    public TaskNumber addAfter(RecordRef record, NewTask task, String description) {
        return service.addAfter(record, details(task, description)).number();
    }

    private static TaskDetails details(NewTask task, String description) {
        return new TaskDetails(
                new Wording(task.title(), description),
                new Holder(task.team(), task.assignee()),
                task.due(),
                task.waitsFor(),
                CustomValues.NONE);
    }

    @Override
    @Transactional(readOnly = true)
    public List<TaskNumber> open(RecordRef record) {
        return tasks.open(record).stream().map(Task::number).toList();
    }

    @Override
    public void cancelOpen(RecordRef record, String reason) {
        tasks.open(record).forEach(task -> transitions.cancel(task, reason));
    }
}
