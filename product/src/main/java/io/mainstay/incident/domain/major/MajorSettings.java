package io.mainstay.incident.domain.major;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.RecordRef;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the incident manager sets for all major incidents.
///
/// @param cadence minutes between updates from priority 1 on; the last holds for all that follow
/// @param escalateAfter minutes from a missed update until the incident managers hear of it
/// @param reviewRequired whether an incident that was major closes only once it was reviewed
public record MajorSettings(
        MajorRule rule,
        List<Integer> cadence,
        int escalateAfter,
        boolean reviewRequired,
        long version)
        implements AuditedRecord {

    public static final int LONGEST = 1_440;
    public static final RecordRef REF = new RecordRef("SET", 2);

    public Duration every(int priority) {
        return Duration.ofMinutes(cadence.get(Math.clamp(priority, 1, cadence.size()) - 1));
    }

    @Override
    public RecordRef ref() {
        return REF;
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("priority", text(rule.priority()));
        fields.put("contacts", text(rule.contacts()));
        fields.put("minutes", Integer.toString(rule.minutes()));
        fields.put("together", Boolean.toString(rule.together()));
        fields.put(
                "cadence", cadence.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        fields.put("escalateAfter", Integer.toString(escalateAfter));
        fields.put("reviewRequired", Boolean.toString(reviewRequired));
        return fields;
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
