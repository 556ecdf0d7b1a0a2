package io.mainstay.task.domain;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Visible;
import io.mainstay.task.TaskNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where tasks are kept.
public interface TaskRepository {

    TaskNumber nextNumber();

    void add(Task task);

    Optional<Task> find(TaskNumber number, Visible visible);

    /// Those of them that are visible.
    List<Task> findAll(Collection<TaskNumber> numbers, Visible visible);

    /// The tasks of a record that are visible, in their order.
    List<Task> of(RecordRef record, Visible visible);

    /// The open tasks of a record in their order, whoever asks: for rules that must not depend on
    /// who sees what.
    List<Task> open(RecordRef record);

    /// Keeps others from adding or ordering tasks of the record until the transaction ends.
    void lock(RecordRef record);

    /// Saves what changed and raises the version.
    ///
    /// @return the task with its new version
    /// @throws io.mainstay.kernel.StaleRecord when somebody else saved it in between
    Task update(Task task);
}
