package io.mainstay.people.domain;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Outcome;

/// What a person, team, unit, site and supplier have in common: details that are edited as a whole,
/// and an end that leaves them on the records that name them.
///
/// @param <R> the record itself
/// @param <D> what people write down about it
public interface DirectoryRecord<R, D extends Details> extends AuditedRecord {

    D details();

    boolean active();

    long version();

    Outcome<R> edit(D now);

    Outcome<R> active(boolean now);
}
