package io.mainstay.incident.application.bulk;

import static io.mainstay.incident.persistence.IncidentVisibility.INCIDENTS;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentRepository;
import io.mainstay.journal.Watchers;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.bulk.BulkRecords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads incidents for bulk changes, with the actor's eyes.
@Component
class IncidentsInBulk implements BulkRecords<Incident> {

    static final String WATCHED = "watched";

    /// Counters and marks of time go on when a change is taken back.
    private static final Set<String> ONLY_FORWARD =
            Set.of("reassignments", "reopens", "respondedAt", "closedAt");

    private final IncidentRepository incidents;
    private final Watchers watchers;

    IncidentsInBulk(IncidentRepository incidents, Watchers watchers) {
        this.incidents = incidents;
        this.watchers = watchers;
    }

    @Override
    public List<Incident> all(Collection<RecordRef> records) {
        var numbers =
                records.stream().flatMap(record -> IncidentNumber.in(record).stream()).toList();
        return incidents.findAll(numbers, Visible.now(INCIDENTS));
    }

    @Override
    public boolean sets(String field) {
        return !ONLY_FORWARD.contains(field);
    }

    @Override
    public Map<String, @Nullable String> fields(RecordRef record) {
        var fields = BulkRecords.super.fields(record);
        var watched = Actors.current().person().filter(watchers.of(record)::contains).isPresent();
        fields.put(WATCHED, Boolean.toString(watched));
        return fields;
    }
}
