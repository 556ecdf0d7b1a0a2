package io.mainstay.notification;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells those whom a text names as `@login`, as far as they may read it.
public interface Mentions {

    /// In the open transaction; whoever writes is told nothing about themself.
    ///
    /// @param needed the leave without which nobody reads the text, beside seeing the record; empty
    ///   when whoever sees the record reads it
    Mentioned tell(RecordRef record, String text, Optional<Permission> needed);

    /// @param told those who learn of it
    /// @param untold the names in the text that stand for nobody who may read it, as they are
    ///   written; that they are nobody's and that their people may not read it look the same
    record Mentioned(Set<PersonId> told, List<String> untold) {

        public static final Mentioned NOBODY = new Mentioned(Set.of(), List.of());
    }
}
