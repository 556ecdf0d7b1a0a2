package io.mainstay.bulletin.domain;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.RecordRef;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the status page is kept.
///
/// @param open whether whoever has not signed in sees it, with what is marked as public
/// @param feed what readers of its feed know this installation by, for ever
public record StatusSettings(boolean open, UUID feed, long version) implements AuditedRecord {

    public static final RecordRef REF = new RecordRef("STATUS", 1);

    public StatusSettings open(boolean next, long seen) {
        return new StatusSettings(next, feed, seen);
    }

    @Override
    public RecordRef ref() {
        return REF;
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("open", Boolean.toString(open));
        return fields;
    }
}
