package io.mainstay.notification;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Tells those whom a text names as `@login`, as far as they may read it.
public interface Mentions {

    /// In the open transaction; whoever writes is told nothing about themself.
    ///
    /// @param reads asked as each of them, who see the record, whether they read the text as well
    Mentioned tell(RecordRef record, String text, BooleanSupplier reads);

    /// The same for a text that took the place of another, of those only whom that did not name.
    /// Whoever sees the record reads it.
    Mentioned tellNew(RecordRef record, String before, String text);

    /// The names that are new in a text and stand for nobody who may read it; tells nobody.
    ///
    /// @param before what the text took the place of
    List<String> untold(RecordRef record, String before, String text, BooleanSupplier reads);

    /// The first of those names, as a notice says them.
    static String said(List<String> untold) {
        return untold.stream().limit(3).map(name -> "@" + name).collect(Collectors.joining(", "));
    }

    /// @param told those who learn of it
    /// @param untold the names in the text that stand for nobody who may read it, as they are
    ///   written; that they are nobody's and that their people may not read it look the same
    record Mentioned(Set<PersonId> told, List<String> untold) {

        public static final Mentioned NOBODY = new Mentioned(Set.of(), List.of());
    }
}
