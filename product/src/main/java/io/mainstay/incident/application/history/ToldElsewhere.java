package io.mainstay.incident.application.history;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.history.HistoryField;
import io.mainstay.incident.persistence.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the system that an incident comes from said of it last, for whoever may see the incident.
@Component
public class ToldElsewhere {

    private static final List<HistoryField> COUNTED =
            List.of(HistoryField.REASSIGNMENTS, HistoryField.REOPENS, HistoryField.MADE_SLA);

    private final Sources sources;

    ToldElsewhere(Sources sources) {
        this.sources = sources;
    }

    /// @param counters by the field's name
    /// @param kept by the name that the mapping gave it
    public record Said(
            String source, String number, Map<String, String> counters, Map<String, String> kept) {}

    public Optional<Said> of(IncidentNumber incident) {
        return sources.told(incident)
                .map(told -> {
                    var row = told.last().row();
                    var counters = new LinkedHashMap<String, String>();
                    COUNTED.forEach(field ->
                            row.text(field).ifPresent(value -> counters.put(field.json(), value)));
                    return new Said(told.source(), told.external(), counters, row.kept());
                });
    }
}
