package io.mainstay.task.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.mainstay.kernel.RecordRef;
import io.mainstay.task.TaskBoard;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.Tasks;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskRepository;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The face that tasks show to the modules that own records.
@Service
@Transactional
class TasksOfRecords implements Tasks {

    private final TaskRepository tasks;
    private final TaskTransitions transitions;
    private final BoardMaker boards;

    TasksOfRecords(TaskRepository tasks, TaskTransitions transitions, BoardMaker boards) {
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
    @Transactional(readOnly = true)
    public List<TaskNumber> open(RecordRef record) {
        return open(List.of(record)).getOrDefault(record, List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<RecordRef, List<TaskNumber>> open(Collection<RecordRef> records) {
        return tasks.open(records).stream()
                .collect(groupingBy(Task::record, mapping(Task::number, toList())));
    }

    @Override
    public void cancelOpen(RecordRef record, String reason) {
        tasks.open(List.of(record)).forEach(task -> transitions.cancel(task, reason));
    }
}
