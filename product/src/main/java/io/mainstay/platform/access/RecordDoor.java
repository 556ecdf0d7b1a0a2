package io.mainstay.platform.access;

import io.mainstay.kernel.RecordRef;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The way to one kind of record for those who hold only its number: links, attachments,
/// notifications, live pages, search. Each module that owns a kind implements one, with the kind's
/// [Visibility].
public interface RecordDoor {

    /// The prefix of the kind's numbers, such as `INC`.
    String prefix();

    /// The record as the current actor may see it; empty when it is not there or not visible, which
    /// looks the same.
    Optional<RecordCard> open(RecordRef ref);

    /// Those of them that the current actor sees, in no order; kinds that are shown by the dozen
    /// read them all at once.
    default List<RecordCard> openAll(Collection<RecordRef> refs) {
        return refs.stream().flatMap(ref -> open(ref).stream()).toList();
    }
}
