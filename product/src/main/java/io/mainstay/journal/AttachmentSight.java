package io.mainstay.journal;

import io.mainstay.kernel.RecordRef;
import java.util.List;

/// Who may have which file of a kind of record where to see the record is not enough; contributed
/// by the module that owns the kind.
public interface AttachmentSight {

    /// The prefix of the kind's numbers, such as `KB`.
    String prefix();

    /// Those of a record's files that the current actor, who sees the record, may have.
    List<Attachment> visible(RecordRef record, List<Attachment> files);
}
