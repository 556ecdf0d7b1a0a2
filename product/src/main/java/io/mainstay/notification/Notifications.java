package io.mainstay.notification;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.util.Collection;
import java.util.List;

/// Tells people inside the product.
public interface Notifications {

    /// Each of them is told in the open transaction; whoever acts now is left out, since they know.
    ///
    /// @param messageKey of words that take `arguments`; title and link of the record are shown
    ///   beside them and need not be among the arguments
    void tell(
            Collection<PersonId> people,
            RecordRef record,
            String messageKey,
            List<String> arguments);

    /// How many the current actor has not read, 99 at most.
    int unread();
}
