package io.mainstay.bulletin;

import io.mainstay.kernel.RecordRef;
import java.time.Instant;
import java.util.Optional;

/// A bulletin as another module publishes it.
///
/// @param text Markdown
/// @param open whether the status page shows it to the public, once that is switched on
/// @param from when what it is about begins or began
/// @param nextUpdate when people hear more
/// @param cause the record that it is about, such as a major incident
public record NewBulletin(
        String title,
        String text,
        Kind kind,
        Severity severity,
        Language language,
        Addressees addressees,
        boolean open,
        Optional<Instant> from,
        Optional<Instant> nextUpdate,
        Optional<RecordRef> cause) {}
