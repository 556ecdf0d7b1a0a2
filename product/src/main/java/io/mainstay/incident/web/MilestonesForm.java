package io.mainstay.incident.web;

import static io.mainstay.platform.web.FormValues.perhapsInstant;

import io.mainstay.incident.domain.Milestones;
import io.mainstay.kernel.InvalidInput;
import java.time.ZoneId;
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
                perhapsInstant(occurredAt, "occurredAt", zone, before.occurred()),
                perhapsInstant(detectedAt, "detectedAt", zone, before.detected()),
                before.opened(),
                before.responded(),
                perhapsInstant(diagnosedAt, "diagnosedAt", zone, before.diagnosed()),
                perhapsInstant(repairedAt, "repairedAt", zone, before.repaired()),
                perhapsInstant(recoveredAt, "recoveredAt", zone, before.recovered()),
                before.closed());
    }
}
