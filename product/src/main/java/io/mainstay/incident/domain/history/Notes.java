package io.mainstay.incident.domain.history;

import java.util.EnumMap;
import java.util.Map;

/// How often each kind of dirt was met.
public final class Notes {

    private final Map<Note, Long> counts = new EnumMap<>(Note.class);
    private final Map<HistoryField, Long> missing = new EnumMap<>(HistoryField.class);

    public void count(Note note) {
        counts.merge(note, 1L, Long::sum);
    }

    public void countIf(boolean met, Note note) {
        if (met) {
            count(note);
        }
    }

    void missing(HistoryField field) {
        missing.merge(field, 1L, Long::sum);
    }

    public Map<Note, Long> counts() {
        return counts;
    }

    /// In how many rows a field that the mapping tells has no value.
    public Map<HistoryField, Long> missing() {
        return missing;
    }
}
