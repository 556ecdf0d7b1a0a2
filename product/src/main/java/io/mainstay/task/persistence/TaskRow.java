package io.mainstay.task.persistence;

import io.mainstay.classification.CustomValues;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.domain.Handling;
import io.mainstay.task.domain.Plan;
import io.mainstay.task.domain.Task;
import io.mainstay.task.domain.TaskLifecycle.State;
import io.mainstay.task.domain.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A task as a row of the table, both ways.
final class TaskRow {

    private TaskRow() {}

    static Task task(ResultSet row) throws SQLException {
        return new Task(
                new TaskNumber(row.getLong("id")),
                RecordRef.parse(row.getString("record")).orElseThrow(),
                new Wording(row.getString("title"), row.getString("description")),
                handling(row),
                plan(row),
                custom(row),
                row.getLong("version"));
    }

    static Map<String, @Nullable Object> columns(Task task, Instant now) {
        var columns = new HashMap<String, @Nullable Object>();
        var handling = task.handling();
        columns.put("id", task.number().serial());
        columns.put("record", task.record().toString());
        columns.put("title", task.wording().title());
        columns.put("description", task.wording().description());
        columns.put("state", handling.state().name());
        columns.put("team", handling.team().map(TeamId::value).orElse(null));
        columns.put("assignee", handling.assignee().map(PersonId::value).orElse(null));
        columns.put("completed_at", handling.completed().map(TaskRow::timestamp).orElse(null));
        columns.put("cancel_reason", handling.cancelReason().orElse(null));
        columns.put("due", task.plan().due().map(TaskRow::timestamp).orElse(null));
        columns.put("position", task.plan().position());
        columns.put("now", timestamp(now));
        columns.put("version", task.version());
        return columns;
    }

    private static Handling handling(ResultSet row) throws SQLException {
        return new Handling(
                State.valueOf(row.getString("state")),
                id(row, "team").map(TeamId::new),
                id(row, "assignee").map(PersonId::new),
                instant(row, "completed_at"),
                Optional.ofNullable(row.getString("cancel_reason")));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        var waitsFor = new TreeSet<TaskNumber>();
        for (var serial : (Long[]) row.getArray("waits_for").getArray()) {
            waitsFor.add(new TaskNumber(serial));
        }
        return new Plan(instant(row, "due"), row.getInt("position"), waitsFor);
    }

    private static CustomValues custom(ResultSet row) throws SQLException {
        var pairs = row.getArray("custom");
        return CustomValues.of(pairs == null ? null : (String[]) pairs.getArray());
    }

    private static Optional<Long> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
