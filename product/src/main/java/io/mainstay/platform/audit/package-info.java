/// The audit trail, its seals, and the one way to write a record.
///
/// Owns entries, their values, seals. Tells the change feed and publishes what happened. Never
/// changes or removes an entry; a value may be erased. Easy to get wrong: positions commit out of
/// order, so the chain runs in the order of (transaction, position) and never past the oldest
/// running transaction.
@NullMarked
package io.mainstay.platform.audit;

import org.jspecify.annotations.NullMarked;
