package io.mainstay.incident.domain.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How old an open incident is: at least so many days, and fewer than the next band's.
public enum AgeBand {
    UNDER_A_DAY(0, 1),
    UNDER_A_WEEK(1, 7),
    UNDER_A_MONTH(7, 30),
    UNDER_A_QUARTER(30, 90),
    OLDER(90, 0);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /// Incidents of this band were opened at this instant or before it.
    public Instant openedUntil(Instant asOf) {
        return asOf.minus(Duration.ofDays(from));
    }

    /// Incidents of this band were opened after it; empty for the oldest.
    public Optional<Instant> openedAfter(Instant asOf) {
        return to == 0 ? Optional.empty() : Optional.of(asOf.minus(Duration.ofDays(to)));
    }
}
