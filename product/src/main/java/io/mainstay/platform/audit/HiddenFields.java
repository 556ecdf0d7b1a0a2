package io.mainstay.platform.audit;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditEntry.Change;

/// Leaves fields out of the histories of records for those who see the record but may not read all
/// of it. Contributed as beans by the modules that own such fields.
public interface HiddenFields {

    /// Whether the history that the current actor reads goes without the field.
    boolean hides(RecordRef record, String field);

    /// Whether it goes without this one change, for what the values say; for those who may read the
    /// field.
    default boolean hides(Change change) {
        return false;
    }
}
