package io.mainstay.task.application.bulk;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.bulk.BulkRecords;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskRepository;
import io.mainstay.task.persistence.TaskVisibility;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads tasks for bulk changes, with the actor's eyes.
@Component
class TasksInBulk implements BulkRecords<Task> {

    /// When it was done is not set back, and its place among the others is nobody's in bulk.
    private static final Set<String> ONLY_FORWARD = Set.of("completedAt", "position");

    private final TaskRepository tasks;
    private final TaskVisibility visibility;

    TasksInBulk(TaskRepository tasks, TaskVisibility visibility) {
        this.tasks = tasks;
        this.visibility = visibility;
    }

    @Override
    public List<Task> all(Collection<RecordRef> records) {
        var numbers = records.stream().flatMap(record -> TaskNumber.in(record).stream()).toList();
        return tasks.findAll(numbers, Visible.now(visibility));
    }

    @Override
    public boolean sets(String field) {
        return !ONLY_FORWARD.contains(field);
    }
}
