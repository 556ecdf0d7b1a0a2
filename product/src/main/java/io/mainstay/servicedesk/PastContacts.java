package io.mainstay.servicedesk;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Writes down contacts that were had before, thousands at a time; each stands in the audit trail
/// at its own instant.
public interface PastContacts {

    void write(List<PastContact> contacts);

    /// A contact that is over.
    ///
    /// @param channel such as `PHONE` or `WALK_IN`
    /// @param outcome such as `INCIDENT` or `ARTICLE`
    /// @param record what it led to, or which article answered it
    /// @param solved whether what it was about was over with it
    record PastContact(
            String channel,
            PersonId caller,
            PersonId answeredBy,
            Lasting lasting,
            Words words,
            String outcome,
            Optional<RecordRef> record,
            boolean solved) {}

    /// When it was.
    ///
    /// @param waited until somebody answered
    record Lasting(Instant started, Instant ended, Optional<Duration> waited) {}

    /// What was said.
    record Words(String about, String answer) {}
}
