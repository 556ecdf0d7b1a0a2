package io.mainstay.task.domain;

import io.mainstay.task.TaskNumber;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// When the task is to be done, and after which others.
///
/// @param position from 1; the tasks of a record stand in this order
/// @param waitsFor tasks of the same record that must be done before
public record Plan(Optional<Instant> due, int position, SortedSet<TaskNumber> waitsFor) {

    public Plan {
        waitsFor = Collections.unmodifiableSortedSet(new TreeSet<>(waitsFor));
    }

    Plan at(int next) {
        return new Plan(due, next, waitsFor);
    }
}
