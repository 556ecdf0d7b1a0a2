package io.mainstay.platform.list;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The values bound in one statement. What people write reaches SQL only through here.
final class Parameters {

    private final Map<String, Object> values = new HashMap<>();

    /// Binds a value and returns its place in the SQL.
    String bind(Object value) {
        var name = "list_" + values.size();
        values.put(name, value instanceof Instant instant ? instant.atOffset(UTC) : value);
        return ":" + name;
    }

    void addAll(Map<String, Object> named) {
        values.putAll(named);
    }

    Map<String, Object> asMap() {
        return values;
    }
}
