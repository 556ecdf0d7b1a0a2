package io.mainstay.bulletin.application;

import static io.mainstay.bulletin.persistence.BulletinVisibility.BULLETINS;

import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinRepository;
import io.mainstay.kernel.Refusal;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.Rhythm;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Ends planned work and news whose time has passed. A disruption lasts until somebody says that it
/// is over.
@Component
class EndWhatIsOver implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(EndWhatIsOver.class);

    private final BulletinRepository bulletins;
    private final BulletinTransitions transitions;
    private final Clock clock;

    EndWhatIsOver(BulletinRepository bulletins, BulletinTransitions transitions, Clock clock) {
        this.bulletins = bulletins;
        this.transitions = transitions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bulletin-end-what-is-over";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        var now = clock.instant();
        bulletins.current(Visible.now(BULLETINS)).stream()
                .filter(bulletin -> bulletin.isOver(now))
                .forEach(this::end);
    }

    /// Whatever somebody did with it meanwhile stands.
    private void end(Bulletin bulletin) {
        try {
            transitions.endInTime(bulletin.number());
        } catch (Refusal meanwhile) {
            LOG.debug("{} was changed meanwhile", bulletin.number(), meanwhile);
        }
    }
}
