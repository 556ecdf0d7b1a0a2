package io.mainstay.platform.list;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.list.Field.Type;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what a page query selected.
record RowReader(Sort sort, List<Field> shown) {

    record Read(Row row, Cursor cursor) {}

    Read read(ResultSet result) throws SQLException {
        var id = result.getLong("id");
        var values = new LinkedHashMap<String, Optional<Object>>();
        for (var i = 0; i < shown.size(); i++) {
            values.put(shown.get(i).name(), value(result, shown.get(i), i));
        }
        return new Read(new Row(id, values), new Cursor(keys(result), id));
    }

    private List<Optional<Object>> keys(ResultSet result) throws SQLException {
        var keys = new ArrayList<Optional<Object>>();
        for (var i = 0; i < sort.keys().size(); i++) {
            keys.add(Optional.ofNullable(typed(result, "k" + i, sort.keys().get(i).type())));
        }
        return keys;
    }

    private static Optional<Object> value(ResultSet result, Field field, int column)
            throws SQLException {
        var value = typed(result, "f" + column, field.type());
        if (value instanceof Long id && field.type() == Type.REFERENCE) {
            var label = result.getString("l" + column);
            return Optional.of(new Row.Reference(id, label == null ? "" : label));
        }
        if (value instanceof Long serial && field.type() == Type.REF) {
            return Optional.of(new RecordRef(field.codes().getFirst(), serial));
        }
        return Optional.ofNullable(value);
    }

    private static @Nullable Object typed(ResultSet result, String column, Type type)
            throws SQLException {
        return switch (type) {
            case TEXT, CHOICE, SEARCH -> result.getString(column);
            case NUMBER -> plain(result.getBigDecimal(column));
            case DATE -> result.getObject(column, LocalDate.class);
            case BOOLEAN -> known(result, result.getBoolean(column));
            case REFERENCE, REF -> known(result, result.getLong(column));
            case INSTANT -> {
                var time = result.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
        };
    }

    /// Columns of numbers hold more places than most values need.
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null || number.scale() <= 0) {
            return number;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable Object known(ResultSet result, Object value) throws SQLException {
        return result.wasNull() ? null : value;
    }
}
