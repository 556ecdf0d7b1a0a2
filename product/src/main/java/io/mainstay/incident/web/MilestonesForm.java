package io.mainstay.incident.web;

import static io.mainstay.platform.web.FormValues.perhapsInstant;

import io.mainstay.incident.domain.Milestones;
import io.mainstay.kernel.InvalidInput;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The form of the expanded incident lifecycle, each instant as a `datetime-local` input sends it.
/// What only the product itself marks (logged, responded, closed) is not among them.
record MilestonesForm(
        @Nullable Long version,
        @Nullable String occurredAt,
        @Nullable String detectedAt,
        @Nullable String diagnosedAt,
        @Nullable String repairedAt,
        @Nullable String recoveredAt) {

    long seen() {
        if (version == null) {
            throw InvalidInput.of("version", "required");
        }
        return version;
    }

    Milestones over(Milestones before, ZoneId zone) {
        return new Milestones(
                read(occurredAt, "occurredAt", zone, before.occurred()),
                read(detectedAt, "detectedAt", zone, before.detected()),
                before.opened(),
                before.responded(),
                read(diagnosedAt, "diagnosedAt", zone, before.diagnosed()),
                read(repairedAt, "repairedAt", zone, before.repaired()),
                read(recoveredAt, "recoveredAt", zone, before.recovered()),
                before.closed());
    }

    /// The input knows minutes only: an instant that it did not change keeps its seconds.
    private static Optional<Instant> read(
            @Nullable String sent, String field, ZoneId zone, Optional<Instant> before) {
        if (sent == null) {
            return before;
        }
        var typed = perhapsInstant(sent, field, zone);
        var shown = before.map(at -> at.truncatedTo(ChronoUnit.MINUTES));
        return typed.equals(shown) ? before : typed;
    }
}
