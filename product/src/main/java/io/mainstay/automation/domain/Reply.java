package io.mainstay.automation.domain;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A text that people give again and again.
///
/// @param body Markdown with placeholders
/// @param team whose it is; empty for everybody who works on records
/// @param active false when it is offered no more
public record Reply(
        long id, String title, String body, Optional<TeamId> team, boolean active, long version)
        implements AuditedRecord {

    public static final String PREFIX = "RPL";
    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_BODY = 10_000;

    @Override
    public RecordRef ref() {
        return new RecordRef(PREFIX, id);
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("title", title);
        fields.put("body", body);
        fields.put("team", team.map(TeamId::toString).orElse(null));
        fields.put("active", Boolean.toString(active));
        return fields;
    }
}
