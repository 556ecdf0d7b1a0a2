package io.mainstay.sample.application;

import io.mainstay.incident.PastDeed;
import io.mainstay.incident.PastIncidents.Step;
import io.mainstay.journal.Effort;
import io.mainstay.journal.TimeSpent;
import io.mainstay.sample.application.Telling.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What people wrote down of their time on the incidents of the last weeks.
final class Hours {

    private static final Duration WEEKS = Duration.ofDays(28);
    private static final double WRITTEN_DOWN = 0.7;
    private static final double USUAL_HOURS = 0.4;

    private final TimeSpent time;
    private final Dice dice;
    private final Instant now;

    Hours(TimeSpent time, Dice dice, Instant now) {
        this.time = time;
        this.dice = dice;
        this.now = now;
    }

    void write(List<Told> told) {
        for (var one : told) {
            for (var step : one.draft().life().steps()) {
                if (step.at().isAfter(now.minus(WEEKS)) && dice.in(WRITTEN_DOWN)) {
                    write(one, step);
                }
            }
        }
    }

    private void write(Told told, Step step) {
        if (step.deed() instanceof PastDeed.Assign to && to.assignee().isPresent()) {
            var minutes = Math.min(Effort.MOST_MINUTES, dice.about(USUAL_HOURS).toMinutes());
            var effort =
                    Effort.support((int) minutes, LocalDate.ofInstant(step.at(), ZoneOffset.UTC))
                            .by(to.assignee())
                            .forTeam(Optional.of(to.team()));
            time.spend(told.number().ref(), effort);
        }
    }
}
