package io.mainstay.platform.audit;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Outcome;

/// The one way to write a record down, after it was saved: the audit trail gets the difference, the
/// change feed the number, and whoever listens the events; all in the transaction that is open.
public interface Ledger {

    /// @param outcome a record that did not exist before
    <R extends AuditedRecord> R created(Outcome<R> outcome);

    /// Writes nothing when no audited field differs and nothing happened.
    ///
    /// @param action what was done, in the lifecycle's word or a verb such as `EDIT`
    <R extends AuditedRecord> R changed(R before, Outcome<R> outcome, String action);
}
