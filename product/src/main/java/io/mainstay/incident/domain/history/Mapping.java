package io.mainstay.incident.domain.history;

import io.mainstay.platform.intake.CsvFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the columns of another system's file become our words.
///
/// @param source names the other system; with its numbers it identifies an incident that was
///   brought in
/// @param missing what stands where there is no value; nothing is always missing
/// @param custom by the code of the custom field
/// @param kept values that are ours to keep and show but not to understand, by the name under which
///   they are shown
public record Mapping(
        String source,
        CsvFormat format,
        Set<String> missing,
        Times times,
        Map<HistoryField, Told> fields,
        SequencedMap<String, Told> custom,
        SequencedMap<String, Told> kept) {

    public Mapping {
        if (!fields.containsKey(HistoryField.NUMBER)) {
            throw new UnusableMapping("mapping-lacks", "fields.number");
        }
    }

    /// The same with local times read in another zone.
    public Mapping in(ZoneId zone) {
        return new Mapping(
                source, format, missing, new Times(times.patterns(), zone), fields, custom, kept);
    }

    public boolean tells(HistoryField field) {
        return fields.containsKey(field);
    }

    /// The columns that the file must have.
    public Set<String> columns() {
        return Stream.of(fields, custom, kept)
                .flatMap(told -> told.values().stream())
                .flatMap(told -> told.template().columns().stream())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    public Packing packing() {
        return new Packing(List.copyOf(custom.keySet()), labels());
    }

    public List<String> labels() {
        return List.copyOf(kept.keySet());
    }
}
