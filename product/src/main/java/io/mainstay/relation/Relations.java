package io.mainstay.relation;

import io.mainstay.kernel.RecordRef;
import java.util.Collection;
import java.util.List;

/// Links between records. Both ends must be visible to the current actor, and whoever links must
/// hold the leave to link.
public interface Relations {

    /// The links of a record whose other end the current actor sees, by kind; 200 at most.
    List<Linked> of(RecordRef record);

    /// @return the link's id
    long link(RecordRef from, LinkKind kind, RecordRef to);

    void unlink(long link);

    /// Many at once, for imports; what is linked already stays as it is.
    void linkAll(Collection<NewLink> links);

    /// A link to be made.
    record NewLink(RecordRef from, LinkKind kind, RecordRef to) {}
}
