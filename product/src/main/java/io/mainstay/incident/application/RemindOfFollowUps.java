package io.mainstay.incident.application;

import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.Rhythm;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Tells whoever has an incident on hold when the day to look again has come.
@Component
class RemindOfFollowUps implements RecurringJob {

    private final FollowUps followUps;

    RemindOfFollowUps(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public String name() {
        return "incident-follow-ups";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        var reminded = followUps.remindOfSome();
        while (reminded > 0) {
            reminded = followUps.remindOfSome();
        }
    }
}
