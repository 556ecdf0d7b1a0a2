package io.mainstay.journal.application;

import io.mainstay.journal.Effort;
import io.mainstay.kernel.Check;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// What can be entered as time.
final class EffortRules {

    /// A day has begun as soon as it has begun somewhere.
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private EffortRules() {}

    /// @param least minutes
    static void check(Effort effort, int least, Clock clock) {
        var today = LocalDate.now(clock.withZone(EASTERNMOST));
        var minutes = effort.minutes();
        new Check()
                .that(
                        minutes >= least && minutes <= Effort.MOST_MINUTES,
                        "minutes",
                        "not-between",
                        least,
                        Effort.MOST_MINUTES)
                .that(!effort.day().isAfter(today), "day", "in-the-future")
                .that(effort.day().getYear() >= 1970, "day", "not-understood")
                .optionalText("remark", effort.remark(), Effort.MOST_REMARK)
                .orRefuse();
    }
}
