package io.mainstay.satisfaction.application;

import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Refusal;
import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.Rhythm;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has bad answers looked into, apart from the answer itself: whoever says how it was is never
/// refused because of what the house then does about it.
@Component
public class FollowUpBadAnswers implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUpBadAnswers.class);

    private final SurveyFollowUps followUps;

    FollowUpBadAnswers(SurveyFollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public String name() {
        return "satisfaction-follow-ups";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofSeconds(30));
    }

    /// Each in a transaction of its own. A team in which nobody sees the record gets no task of it;
    /// then it is for whoever does.
    @Override
    public void run() {
        for (var record : followUps.wanted()) {
            if (!open(record, true)) {
                open(record, false);
            }
        }
    }

    private boolean open(RecordRef record, boolean forTeam) {
        try {
            followUps.open(record, forTeam);
            return true;
        } catch (Refusal refused) {
            LOG.warn("{} is not followed up yet: {}", record, refused.getMessage());
            return false;
        }
    }
}
