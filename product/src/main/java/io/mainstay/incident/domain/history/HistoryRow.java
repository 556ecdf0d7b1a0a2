package io.mainstay.incident.domain.history;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One update of one incident, as another system wrote it down, in our words.
///
/// @param order its place among the updates of the incident
/// @param row where it stands in the file
/// @param values the fields that have a value
/// @param kept what the mapping keeps, by the name under which it is shown
public record HistoryRow(
        String external,
        long order,
        long row,
        Instant at,
        Map<HistoryField, String> values,
        Map<String, String> kept) {

    public Optional<String> text(HistoryField field) {
        return Optional.ofNullable(values.get(field));
    }

    public Optional<Instant> instant(HistoryField field) {
        return text(field).map(Instant::parse);
    }

    public Optional<Integer> number(HistoryField field) {
        return text(field).map(Integer::valueOf);
    }
}
