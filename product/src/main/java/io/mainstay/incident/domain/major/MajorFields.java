package io.mainstay.incident.domain.major;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The fields of a major incident as the audit trail knows them, among those of the incident
/// itself.
public final class MajorFields {

    /// With which each of them begins.
    public static final String MARK = "major";

    private MajorFields() {}

    static SequencedMap<String, @Nullable String> of(Major major) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("major", major.state().name());
        fields.put("majorReason", major.declaration().reason().orElse(null));
        major.declaration().seen().ifPresent(seen -> put(fields, seen));
        fields.put("majorManager", text(major.crew().manager()));
        fields.put("majorCommunications", text(major.crew().communications()));
        fields.put("majorTechnicalLead", text(major.crew().technicalLead()));
        fields.put("majorUpdates", Integer.toString(major.cadence().count()));
        fields.put("majorNextUpdate", text(major.cadence().next()));
        fields.put("majorStandDownReason", text(major.end().map(StandDown::reason)));
        fields.put("majorHappened", text(major.review().map(Review::happened)));
        fields.put("majorWentWell", text(major.review().map(Review::wentWell)));
        fields.put("majorToChange", text(major.review().map(Review::toChange)));
        return fields;
    }

    private static void put(SequencedMap<String, @Nullable String> fields, Seen seen) {
        fields.put("majorPriority", text(seen.priority()));
        fields.put("majorContacts", text(seen.counted().map(Counted::contacts)));
        fields.put("majorChildren", text(seen.counted().map(Counted::children)));
        fields.put("majorCountedFrom", text(seen.counted().map(Counted::from)));
        fields.put("majorCountedUntil", text(seen.counted().map(Counted::until)));
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
