package io.mainstay.task.rest;

import io.mainstay.platform.rest.NamedJson;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskLifecycle.Action;
import io.mainstay.task.domain.TaskLifecycle.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A task as one reader sees it.
///
/// @param record what it is a part of
/// @param position from 1, among the tasks of the record
/// @param waitsFor tasks that must be done before
/// @param actions what this reader may do with it now
record TaskJson(
        String number,
        long version,
        String record,
        State state,
        List<Action> actions,
        String title,
        String description,
        Optional<NamedJson> team,
        Optional<NamedJson> assignee,
        Optional<Instant> due,
        int position,
        List<String> waitsFor,
        Optional<Instant> completedAt,
        Optional<String> cancelReason,
        SequencedMap<String, Object> custom) {

    static List<String> waitsFor(Task task) {
        return task.plan().waitsFor().stream().map(TaskNumber::toString).toList();
    }
}
