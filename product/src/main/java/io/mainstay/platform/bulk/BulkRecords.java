package io.mainstay.platform.bulk;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.RecordRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads records of a kind for bulk changes, with the actor's eyes.
public interface BulkRecords<R extends AuditedRecord> {

    /// Those of them that the actor sees, read at once.
    List<R> all(Collection<RecordRef> records);

    /// @throws io.mainstay.kernel.NoSuchRecord when it is not there or not to be known of
    R get(RecordRef record);

    /// The record in the fields that changes may set and taking back may set again.
    Map<String, @Nullable String> fields(RecordRef record);
}
