package io.mainstay.incident.application.learning;

import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.Rhythm;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Keeps what is learnt from solved incidents up to date.
@Component
class LearnFromSolved implements RecurringJob {

    private final Learning learning;

    LearnFromSolved(Learning learning) {
        this.learning = learning;
    }

    @Override
    public String name() {
        return "incident-learning";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofSeconds(20));
    }

    @Override
    public void run() {
        var more = learning.learnSome();
        while (more) {
            more = learning.learnSome();
        }
    }
}
