package io.mainstay.platform.rest;

import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.Rhythm;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// A caller that has not asked again within a day will not.
@Component
class ForgetKeptAnswers implements RecurringJob {

    static final Duration KEPT = Duration.ofHours(24);

    private final KeptAnswers answers;
    private final Clock clock;

    ForgetKeptAnswers(KeptAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rest-forget-kept-answers";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        answers.forgetBefore(clock.instant().minus(KEPT));
    }
}
