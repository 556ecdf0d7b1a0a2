package io.mainstay.incident.domain.history;

import io.mainstay.classification.CustomValues;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A row in one line of text, for as long as an import works on it.
///
/// @param custom the codes of the custom fields that the mapping tells
/// @param labels the names of what the mapping keeps
public record Packing(List<String> custom, List<String> labels) {

    /// Stands in no value: rows with control characters are refused before.
    private static final String BETWEEN = "\u001f";

    public String pack(HistoryRow row) {
        var line = new StringBuilder(row.at().toString());
        for (var field : HistoryField.values()) {
            line.append(BETWEEN).append(row.text(field).orElse(""));
        }
        for (var code : custom) {
            line.append(BETWEEN).append(row.custom().get(code).orElse(""));
        }
        for (var label : labels) {
            line.append(BETWEEN).append(row.kept().getOrDefault(label, ""));
        }
        return line.toString();
    }

    public HistoryRow unpack(String external, long order, long row, String packed) {
        var parts = packed.split(BETWEEN, -1);
        var values = new EnumMap<HistoryField, String>(HistoryField.class);
        for (var field : HistoryField.values()) {
            put(values, field, parts[1 + field.ordinal()]);
        }
        var first = 1 + HistoryField.values().length;
        var held = new TreeMap<String, String>();
        put(held, custom, parts, first);
        var kept = new LinkedHashMap<String, String>();
        put(kept, labels, parts, first + custom.size());
        return new HistoryRow(
                external,
                order,
                row,
                Instant.parse(parts[0]),
                values,
                new CustomValues(held),
                kept);
    }

    private static void put(
            Map<String, String> into, List<String> keys, String[] parts, int first) {
        for (int i = 0; i < keys.size(); i++) {
            put(into, keys.get(i), parts[first + i]);
        }
    }

    private static <K> void put(Map<K, String> into, K key, String value) {
        if (!value.isEmpty()) {
            into.put(key, value);
        }
    }
}
