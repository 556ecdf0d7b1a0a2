package io.mainstay.task.application;

import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Refusal;

/// The record is over, or of a kind that has no tasks.
final class NoTasksHere extends Refusal {

    NoTasksHere(RecordRef record) {
        super(Kind.CONFLICT, "no-tasks-here", record.toString());
    }
}
