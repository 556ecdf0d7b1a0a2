package io.mainstay.platform.audit.persistence;

import static java.util.stream.Collectors.toMap;

import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail.Written;
import io.mainstay.platform.audit.domain.EntryFacts;
import io.mainstay.platform.audit.domain.FieldValue;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// An entry as the database holds it: the facts that are chained, and beside them the values that
/// may be erased.
record EntryRow(EntryFacts facts, List<FieldValue> values) {

    /// What stands in `value.fields` under a field's name.
    record Kept(String salt, @Nullable String before, @Nullable String after) {}

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Kept>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> DIGESTS = new TypeReference<>() {};

    static EntryRow of(AuditEntry entry, Instant recordedAt) {
        var values = entry.changes().stream().map(EntryRow::salted).toList();
        var facts =
                new EntryFacts(
                        entry.ref().toString(),
                        entry.actor().map(PersonId::value).orElse(null),
                        entry.channel().name(),
                        entry.action(),
                        entry.occurredAt().truncatedTo(ChronoUnit.MICROS),
                        recordedAt.truncatedTo(ChronoUnit.MICROS),
                        values.stream().collect(toMap(FieldValue::field, FieldValue::digest)));
        return new EntryRow(facts, values);
    }

    private static FieldValue salted(Change change) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new FieldValue(
                change.field(), HexFormat.of().formatHex(salt), change.before(), change.after());
    }

    static EntryRow read(ResultSet row) throws SQLException {
        var fields = row.getString("fields");
        var facts =
                new EntryFacts(
                        row.getString("ref"),
                        row.getObject("actor", Long.class),
                        row.getString("channel"),
                        row.getString("action"),
                        instant(row, "occurred_at"),
                        instant(row, "recorded_at"),
                        JSON.readValue(row.getString("digests"), DIGESTS));
        return new EntryRow(facts, fields == null ? List.of() : values(fields));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<FieldValue> values(String fields) {
        return JSON.readValue(fields, FIELDS).entrySet().stream()
                .map(field -> {
                    var kept = field.getValue();
                    return new FieldValue(field.getKey(), kept.salt(), kept.before(), kept.after());
                })
                .toList();
    }

    static Written written(ResultSet row, int index) throws SQLException {
        var read = read(row);
        var facts = read.facts();
        var entry =
                new AuditEntry(
                        RecordRef.parse(facts.ref()).orElseThrow(),
                        Optional.ofNullable(facts.actor()).map(PersonId::new),
                        Channel.valueOf(facts.channel()),
                        facts.occurredAt(),
                        facts.action(),
                        read.values().stream().map(EntryRow::change).toList());
        return new Written(row.getLong("position"), facts.recordedAt(), entry);
    }

    private static Change change(FieldValue value) {
        return new Change(value.field(), value.before(), value.after());
    }

    Map<String, @Nullable Object> columns() {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("ref", facts.ref());
        columns.put("actor", facts.actor());
        columns.put("channel", facts.channel());
        columns.put("action", facts.action());
        columns.put("occurred_at", facts.occurredAt().toString());
        columns.put("recorded_at", facts.recordedAt().toString());
        columns.put("digests", JSON.writeValueAsString(facts.digests()));
        columns.put("digest", facts.digest());
        columns.put("fields", fields());
        return columns;
    }

    List<@Nullable Object> entryLine(long position) {
        return Arrays.asList(
                position,
                facts.ref(),
                facts.actor(),
                facts.channel(),
                facts.action(),
                facts.occurredAt(),
                facts.recordedAt(),
                JSON.writeValueAsString(facts.digests()),
                facts.digest());
    }

    String fields() {
        return JSON.writeValueAsString(
                values.stream()
                        .collect(
                                toMap(
                                        FieldValue::field,
                                        value ->
                                                new Kept(
                                                        value.salt(),
                                                        value.before(),
                                                        value.after()))));
    }
}
