package io.mainstay.task.application;

import io.mainstay.kernel.RecordRef;
import io.mainstay.task.TaskedKind;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Which records take tasks, by the word of the modules that own them.
@Component
class TaskedRecords {

    /// Asked late, because the modules that own records ask for tasks as well.
    private final ObjectProvider<TaskedKind> kinds;

    TaskedRecords(ObjectProvider<TaskedKind> kinds) {
        this.kinds = kinds;
    }

    boolean takesTasks(RecordRef record) {
        return kind(record).filter(kind -> kind.takesTasks(record)).isPresent();
    }

    /// @throws NoTasksHere when the record is over, or takes none at all
    void holdOpen(RecordRef record) {
        if (kind(record).filter(kind -> kind.holdOpen(record)).isEmpty()) {
            throw new NoTasksHere(record);
        }
    }

    private Optional<TaskedKind> kind(RecordRef record) {
        return kinds.stream().filter(kind -> kind.prefix().equals(record.prefix())).findFirst();
    }
}
