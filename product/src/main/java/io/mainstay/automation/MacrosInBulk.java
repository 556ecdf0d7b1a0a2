package io.mainstay.automation;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Permission;
import io.mainstay.platform.bulk.BulkPlan;
import java.util.List;

/// Macros as one more thing to do to many records of a kind.
public interface MacrosInBulk {

    /// Does the steps of a macro that the actor may use to each record, all of them or none. They
    /// are frozen when the macro is chosen: what was looked at is what is done, whatever becomes of
    /// the macro meanwhile.
    ///
    /// @param list the kind of record, by the name of its list
    /// @param needed to change any record of the kind
    /// @param plans its other bulk changes, of which steps are made
    <R extends AuditedRecord> BulkPlan<R> plan(
            String list, Permission needed, List<BulkPlan<R>> plans);
}
