package io.mainstay.platform.bulk.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.Bulk.Deed;
import io.mainstay.platform.bulk.domain.Item;
import io.mainstay.platform.bulk.domain.ItemState;
import io.mainstay.platform.bulk.domain.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Bulk changes and their records as the database holds them.
final class BulkRow {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
            new TypeReference<>() {};

    private BulkRow() {}

    static Bulk bulk(ResultSet row, int index) throws SQLException {
        var input = new BulkInput(JSON.readValue(row.getString("input"), TEXTS));
        return new Bulk(
                row.getLong("id"),
                row.getString("list"),
                Optional.ofNullable(row.getString("filter")),
                Optional.ofNullable(row.getString("action")).map(name -> new Deed(name, input)),
                perhaps(row.getObject("undoes", Long.class)),
                new PersonId(row.getLong("person")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                perhaps(row.getObject("job", Long.class)));
    }

    static Item item(ResultSet row, int index) throws SQLException {
        return new Item(
                row.getLong("record"),
                ItemState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason"))
                        .map(reason -> JSON.readValue(reason, Reason.class)),
                fields(row.getString("before")),
                fields(row.getString("after")));
    }

    private static Map<String, @Nullable String> fields(String json) {
        return new LinkedHashMap<>(JSON.readValue(json, TEXTS));
    }

    static String json(Optional<Deed> deed) {
        return json(deed.map(told -> told.input().values()).orElse(Map.of()));
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static OptionalLong perhaps(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
