package io.mainstay.incident.domain;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.RecordRef;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What the incident manager sets for all incidents.
///
/// @param closeAfterDays days of silence, 1 to 365, after which a resolved incident closes by
///   itself
public record IncidentSettings(int closeAfterDays, long version) implements AuditedRecord {

    public static final int LONGEST_SILENCE = 365;
    public static final RecordRef REF = new RecordRef("SET", 1);

    @Override
    public RecordRef ref() {
        return REF;
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("closeAfterDays", Integer.toString(closeAfterDays));
        return fields;
    }
}
