package io.mainstay.incident.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.IncidentClock;
import io.mainstay.kernel.Refusal;
import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.Rhythm;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Closes what was resolved and of which nobody complained for some days. Nobody is told: whoever
/// might object was told of the resolution.
@Component
class CloseAfterSilence implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(CloseAfterSilence.class);
    private static final int PORTION = 200;

    private final IncidentClock incidents;
    private final IncidentTransitions transitions;
    private final Clock clock;

    CloseAfterSilence(IncidentClock incidents, IncidentTransitions transitions, Clock clock) {
        this.incidents = incidents;
        this.transitions = transitions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "incident-automatic-closing";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(10));
    }

    /// Each incident is closed in a transaction of its own, portion after portion, as long as that
    /// goes forward.
    @Override
    public void run() {
        var days = Duration.ofDays(incidents.settings().closeAfterDays());
        long closed;
        do {
            closed =
                    incidents.silentSince(clock.instant().minus(days), PORTION).stream()
                            .filter(this::close)
                            .count();
        } while (closed > 0);
    }

    /// Somebody may have reopened it in between.
    private boolean close(IncidentNumber number) {
        try {
            transitions.close(number);
            return true;
        } catch (Refusal refused) {
            LOG.info("{} does not close by itself: {}", number, refused.getMessage());
            return false;
        }
    }
}
