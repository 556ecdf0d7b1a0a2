package io.mainstay.automation;

import io.mainstay.kernel.RecordRef;
import java.util.Map;

/// What the names in braces stand for in texts about one kind of record. Each module that owns a
/// kind with a conversation contributes one as a bean.
public interface Placeholders {

    /// The prefix of the kind's numbers, such as `INC`.
    String prefix();

    /// The values for one record as the current actor sees it, without those that the record has
    /// not.
    ///
    /// @throws io.mainstay.kernel.NoSuchRecord when the actor does not see it
    Map<Placeholder, String> of(RecordRef record);
}
