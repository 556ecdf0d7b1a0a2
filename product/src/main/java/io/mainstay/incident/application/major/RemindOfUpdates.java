package io.mainstay.incident.application.major;

import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.Rhythm;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Sees to it that those concerned by a major incident are not left in the dark.
@Component
class RemindOfUpdates implements RecurringJob {

    private final MajorReminders reminders;

    RemindOfUpdates(MajorReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return "incident-major-updates";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        reminders.remind();
        reminders.escalate();
    }
}
