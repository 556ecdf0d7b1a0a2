package io.mainstay.task;

import io.mainstay.kernel.RecordRef;

/// A kind of record that tasks can hang on; contributed by the module that owns it.
public interface TaskedKind {

    /// The prefix of the kind's numbers, such as `INC`.
    String prefix();

    /// Whether work on the record goes on, so that it takes tasks.
    boolean takesTasks(RecordRef record);

    /// As [#takesTasks], and true to the end of the transaction that is open: nobody ends the
    /// record meanwhile.
    boolean holdOpen(RecordRef record);
}
