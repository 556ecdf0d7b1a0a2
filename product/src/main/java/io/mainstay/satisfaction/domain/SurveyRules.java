package io.mainstay.satisfaction.domain;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// By which rules somebody is asked how it was.
///
/// @param asking false when nobody is asked anything
/// @param oneIn of so many resolved incidents one is asked about
/// @param restDays for which nobody is asked a second time
/// @param openDays for which a survey takes answers
/// @param followUpAt the score at which, or below which, somebody looks into it; 0 for never
/// @param followUpTeam who does; empty for the team that resolved it
/// @param linksSince links that were made before answer nothing
public record SurveyRules(
        boolean asking,
        int oneIn,
        int restDays,
        int openDays,
        int followUpAt,
        Optional<TeamId> followUpTeam,
        Instant linksSince,
        long version)
        implements AuditedRecord {

    public static final RecordRef REF = new RecordRef("SURVEY", 1);
    public static final int MOST_IN = 1_000;
    public static final int LONGEST_REST = 365;
    public static final int LONGEST_OPEN = 90;

    /// Every so-many-th number, so that anybody can say why an incident was asked about or was not.
    public boolean picks(RecordRef record) {
        return asking && record.serial() % oneIn == 0;
    }

    public Duration rest() {
        return Duration.ofDays(restDays);
    }

    public Duration open() {
        return Duration.ofDays(openDays);
    }

    public boolean isBad(int score) {
        return score <= followUpAt;
    }

    public SurveyRules withLinksSince(Instant since) {
        return new SurveyRules(
                asking, oneIn, restDays, openDays, followUpAt, followUpTeam, since, version);
    }

    @Override
    public RecordRef ref() {
        return REF;
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("asking", Boolean.toString(asking));
        fields.put("oneIn", Integer.toString(oneIn));
        fields.put("restDays", Integer.toString(restDays));
        fields.put("openDays", Integer.toString(openDays));
        fields.put("followUpAt", Integer.toString(followUpAt));
        fields.put("followUpTeam", followUpTeam.map(Object::toString).orElse(null));
        fields.put("linksSince", linksSince.toString());
        return fields;
    }
}
