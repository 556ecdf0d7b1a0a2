package io.mainstay.task.application.bulk;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.bulk.BulkRecords;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.application.TaskAccess;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskRepository;
import io.mainstay.task.persistence.TaskVisibility;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads tasks for bulk changes, with the actor's eyes.
@Component
class TasksInBulk implements BulkRecords<Task> {

    /// When it was done is not set back, and its place among the others is nobody's in bulk.
    private static final Set<String> ONLY_FORWARD = Set.of("completedAt", "position");

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final TaskVisibility visibility;

    TasksInBulk(TaskRepository tasks, TaskAccess access, TaskVisibility visibility) {
        this.tasks = tasks;
        this.access = access;
        this.visibility = visibility;
    }

    @Override
    public List<Task> all(Collection<RecordRef> records) {
        return tasks.findAll(
                records.stream().map(TasksInBulk::number).toList(), Visible.now(visibility));
    }

    @Override
    public Task get(RecordRef record) {
        return access.get(number(record));
    }

    @Override
    public Map<String, @Nullable String> fields(RecordRef record) {
        var fields = new LinkedHashMap<String, @Nullable String>(get(record).auditedFields());
        fields.keySet().removeAll(ONLY_FORWARD);
        return fields;
    }

    private static TaskNumber number(RecordRef record) {
        return TaskNumber.in(record).orElseThrow();
    }
}
