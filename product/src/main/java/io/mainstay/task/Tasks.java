package io.mainstay.task;

import io.mainstay.kernel.RecordRef;
import java.util.List;
import java.util.Optional;

/// The tasks of records, for the modules that own the records.
public interface Tasks {

    /// What the page of a record shows of its tasks; empty for whoever only reports there.
    Optional<TaskBoard> board(RecordRef record);

    /// Adds a task as the last of the record.
    TaskNumber add(RecordRef record, NewTask task);

    /// Adds a task that comes of the record after it is over, such as to call somebody back who was
    /// not content. The record stays over.
    ///
    /// @param description Markdown
    TaskNumber addAfter(RecordRef record, NewTask task, String description);

    /// The tasks that are still open, whoever may see them, in their order: a record is not ended
    /// before they are.
    List<TaskNumber> open(RecordRef record);

    /// Cancels what is still open, when the record itself comes to nothing. The caller has made
    /// sure that the current actor may end the record.
    void cancelOpen(RecordRef record, String reason);
}
