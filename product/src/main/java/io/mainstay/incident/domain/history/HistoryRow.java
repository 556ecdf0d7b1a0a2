package io.mainstay.incident.domain.history;

import io.mainstay.classification.CustomValues;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// One update of one incident, as another system wrote it down, in our words.
///
/// @param order its place among the updates of the incident
/// @param row where it stands in the file
/// @param values the fields that have a value
/// @param custom what custom fields hold, in the form in which they keep it
/// @param kept what the mapping keeps, by the name under which it is shown
public record HistoryRow(
        String external,
        long order,
        long row,
        Instant at,
        Map<HistoryField, String> values,
        CustomValues custom,
        Map<String, String> kept) {

    /// Rows that were written down before there were custom fields lack them.
    public HistoryRow {
        custom = Objects.requireNonNullElse(custom, CustomValues.NONE);
    }

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
