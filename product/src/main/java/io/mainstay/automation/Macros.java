package io.mainstay.automation;

import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import java.util.Map;
import java.util.Optional;

/// Several changes to a record as one.
public interface Macros {

    /// Makes all of them in one transaction, each by its ordinary use case, as the current actor.
    ///
    /// @param macro the id of one that the actor may use
    /// @throws MacroRefused when a step is refused; then nothing is changed
    /// @throws io.mainstay.kernel.InvalidInput when there is no such macro for this kind of record
    void apply(long macro, RecordRef record);

    /// Declares one.
    ///
    /// @param list the kind of record, by the name of its list
    /// @param team whose it is; empty for everybody who works on records
    /// @param steps the actions of bulk changes with what each is told
    /// @throws io.mainstay.kernel.InvalidInput when a step could be taken on no record
    void bringIn(
            String list,
            String title,
            Optional<TeamId> team,
            Map<String, Map<String, String>> steps);
}
