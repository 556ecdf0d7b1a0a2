/// Changing many records at a time, the same for every kind: what is picked is frozen, looked
/// through, changed record by record as a job, and taken back where that is possible.
///
/// Owns bulk changes and what became of each record in them. Asks the lists what a filter finds,
/// the jobs to run, the kinds to do the work and what to tell people in which language. Tells
/// nothing. Never changes a record itself: each goes through its own use case, with its own gate,
/// guards and audit. Easy to get wrong: the mark that a record is done is set in the transaction
/// that changes it, so that no record is changed twice, whatever is killed when.
@NullMarked
package io.mainstay.platform.bulk;

import org.jspecify.annotations.NullMarked;
