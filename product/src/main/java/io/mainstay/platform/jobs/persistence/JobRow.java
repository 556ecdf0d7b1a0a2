package io.mainstay.platform.jobs.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.jobs.domain.Job;
import io.mainstay.platform.jobs.domain.JobError;
import io.mainstay.platform.jobs.domain.JobState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A job as the database holds it.
final class JobRow {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
            new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Long>> FIGURES =
            new TypeReference<>() {};
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

    private JobRow() {}

    static Job read(ResultSet row, int index) throws SQLException {
        return new Job(
                row.getLong("id"),
                order(row),
                JobState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                new Job.Progress(row.getLong("done"), row.getLong("total")),
                JSON.readValue(row.getString("results"), FIGURES),
                error(row),
                times(row));
    }

    private static Job.Order order(ResultSet row) throws SQLException {
        return new Job.Order(
                row.getString("kind"),
                row.getString("title"),
                JSON.readValue(row.getString("parameters"), TEXTS),
                Optional.ofNullable(row.getObject("started_by", Long.class)).map(PersonId::new),
                row.getBoolean("in_command"));
    }

    private static Optional<JobError> error(ResultSet row) throws SQLException {
        var arguments = JSON.readValue(row.getString("error_arguments"), LIST);
        return Optional.ofNullable(row.getString("error_code"))
                .map(code -> new JobError(code, arguments));
    }

    private static Job.Times times(ResultSet row) throws SQLException {
        return new Job.Times(
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "cancel_requested_at"),
                instant(row, "finished_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
