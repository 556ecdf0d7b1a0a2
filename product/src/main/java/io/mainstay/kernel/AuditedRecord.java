package io.mainstay.kernel;

import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A record whose every change is written to the audit trail, field by field.
public interface AuditedRecord {

    RecordRef ref();

    /// Every field that matters with its value as text, null or left out where it is absent. The
    /// audit trail is the difference between this before and after.
    SequencedMap<String, @Nullable String> auditedFields();
}
