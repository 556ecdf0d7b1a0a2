package io.mainstay.automation;

import io.mainstay.kernel.RecordRef;

/// Several changes to a record as one.
public interface Macros {

    /// Makes all of them in one transaction, each by its ordinary use case, as the current actor.
    ///
    /// @param macro the id of one that the actor may use
    /// @throws MacroRefused when a step is refused; then nothing is changed
    /// @throws io.mainstay.kernel.InvalidInput when there is no such macro for this kind of record
    void apply(long macro, RecordRef record);
}
