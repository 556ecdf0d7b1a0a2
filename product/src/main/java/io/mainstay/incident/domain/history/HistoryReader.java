package io.mainstay.incident.domain.history;

import static io.mainstay.incident.domain.history.HistoryField.AT;
import static io.mainstay.incident.domain.history.HistoryField.NUMBER;
import static io.mainstay.incident.domain.history.HistoryField.ORDER;

import io.mainstay.classification.CustomValues;
import io.mainstay.platform.intake.CsvRow.Taken;
import io.mainstay.platform.intake.UnreadableFile;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the rows of one file by a mapping.
public final class HistoryReader {

    private static final int LONGEST_KEPT = 1_000;

    private final Mapping mapping;
    private final Notes notes;
    private final Vocabulary vocabulary;
    private final CustomReading customReading;
    private final Map<String, Integer> columns = new HashMap<>();
    private String lastExternal = "";
    private long lastOrder;

    /// @throws UnreadableFile when the file lacks columns that the mapping asks for
    public HistoryReader(
            Mapping mapping, List<String> header, Notes notes, CustomReading customReading) {
        this.mapping = mapping;
        this.notes = notes;
        this.customReading = customReading;
        this.vocabulary = new Vocabulary(mapping.times(), notes);
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i), i);
        }
        var lacking =
                mapping.columns().stream().filter(name -> !columns.containsKey(name)).toList();
        if (!lacking.isEmpty()) {
            throw new UnreadableFile("columns-missing", String.join(", ", lacking));
        }
    }

    public HistoryRow read(Taken row) throws NotRead {
        Function<String, Optional<String>> column = name -> value(row, name);
        var values = new EnumMap<HistoryField, String>(HistoryField.class);
        for (var told : mapping.fields().entrySet()) {
            var value = told.getValue().value(told.getKey().json(), column);
            if (value.isPresent()) {
                values.put(told.getKey(), vocabulary.word(told.getKey(), value.get()));
            } else {
                notes.missing(told.getKey());
            }
        }
        var place = place(values);
        return new HistoryRow(
                place.external(),
                place.order(),
                row.number(),
                place.at(),
                values,
                custom(column),
                kept(column));
    }

    private Optional<String> value(Taken row, String column) {
        if (column.equals(Template.ROW)) {
            return Optional.of(Long.toString(row.number()));
        }
        var value = row.values().get(columns.getOrDefault(column, 0)).strip();
        return value.isEmpty() || mapping.missing().contains(value)
                ? Optional.empty()
                : Optional.of(value);
    }

    private CustomValues custom(Function<String, Optional<String>> column) throws NotRead {
        var custom = CustomValues.NONE;
        for (var told : mapping.custom().entrySet()) {
            var field = CustomValues.PREFIX + told.getKey();
            var value = told.getValue().value(field, column);
            if (value.isPresent()) {
                var read = customReading.read(told.getKey(), value.get());
                custom = custom.with(told.getKey(), Optional.of(read));
            }
        }
        return custom;
    }

    private Map<String, String> kept(Function<String, Optional<String>> column) throws NotRead {
        var kept = new LinkedHashMap<String, String>();
        for (var told : mapping.kept().entrySet()) {
            var value = told.getValue().template().fill(column);
            if (value.isPresent() && value.get().length() > LONGEST_KEPT) {
                throw new NotRead(told.getKey(), "too-long", LONGEST_KEPT);
            }
            value.ifPresent(text -> kept.put(told.getKey(), text));
        }
        return kept;
    }

    private record Place(String external, long order, Instant at) {}

    /// Takes out of the values where the row stands among all updates.
    private Place place(Map<HistoryField, String> values) throws NotRead {
        var external = required(NUMBER, values.remove(NUMBER));
        var at = Instant.parse(required(AT, latest(values)));
        var place = values.remove(ORDER);
        if (place == null && mapping.tells(ORDER)) {
            throw new NotRead(ORDER.json(), "required");
        }
        var order = place == null ? at.getEpochSecond() : Long.parseLong(place);
        notes.countIf(external.equals(lastExternal) && order < lastOrder, Note.ORDER_BACK);
        lastExternal = external;
        lastOrder = order;
        return new Place(external, order, at);
    }

    private static String required(HistoryField field, @Nullable String value) throws NotRead {
        if (value == null) {
            throw new NotRead(field.json(), "required");
        }
        return value;
    }

    /// When the row was written, or else the latest instant that it knows of.
    private @Nullable String latest(Map<HistoryField, String> values) {
        var at = values.remove(AT);
        if (at != null || mapping.tells(AT)) {
            return at;
        }
        return Stream.of(
                        HistoryField.CLOSED_AT,
                        HistoryField.RESOLVED_AT,
                        HistoryField.OPENED_AT,
                        HistoryField.CREATED_AT)
                .flatMap(field -> Optional.ofNullable(values.get(field)).stream())
                .max(Comparator.comparing(Instant::parse))
                .orElse(null);
    }
}
