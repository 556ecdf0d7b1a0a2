package io.mainstay.platform.bulk;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads records of a kind for bulk changes, with the actor's eyes.
public interface BulkRecords<R extends AuditedRecord> {

    /// Those of them that the actor sees, read at once.
    List<R> all(Collection<RecordRef> records);

    /// Whether changes may set the field, and taking back may set it again.
    boolean sets(String field);

    /// @throws NoSuchRecord when it is not there or not to be known of
    default R get(RecordRef record) {
        return all(List.of(record)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord(record));
    }

    /// The record in the fields that may be set.
    default Map<String, @Nullable String> fields(RecordRef record) {
        var fields = new LinkedHashMap<String, @Nullable String>(get(record).auditedFields());
        fields.keySet().removeIf(field -> !sets(field));
        return fields;
    }
}
