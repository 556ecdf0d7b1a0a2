package io.mainstay.task;

import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import java.util.Optional;

/// The number of a task, said aloud as `TSK-12`.
public record TaskNumber(long serial) implements Comparable<TaskNumber> {

    public static final String PREFIX = "TSK";

    /// The task that the reference points at; empty when it points at another kind of record.
    public static Optional<TaskNumber> in(RecordRef ref) {
        return ref.prefix().equals(PREFIX)
                ? Optional.of(new TaskNumber(ref.serial()))
                : Optional.empty();
    }

    /// Reads a path segment or a field; what is no task's number cannot exist.
    ///
    /// @throws NoSuchRecord when the text is no task's number
    public static TaskNumber of(String text) {
        return RecordRef.parse(text)
                .flatMap(TaskNumber::in)
                .orElseThrow(() -> new NoSuchRecord(text));
    }

    public RecordRef ref() {
        return new RecordRef(PREFIX, serial);
    }

    @Override
    public int compareTo(TaskNumber other) {
        return Long.compare(serial, other.serial);
    }

    @Override
    public String toString() {
        return ref().toString();
    }
}
