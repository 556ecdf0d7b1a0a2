package io.mainstay.platform.draft.application;

import io.mainstay.platform.draft.domain.DraftRepository;
import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.Rhythm;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whoever has not come back within two weeks will not go on.
@Component
class ForgetDrafts implements RecurringJob {

    static final Duration KEPT = Duration.ofDays(14);

    private final DraftRepository drafts;
    private final Clock clock;

    ForgetDrafts(DraftRepository drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "draft-forget-old";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(1));
    }

    @Override
    @Transactional
    public void run() {
        drafts.forgetBefore(clock.instant().minus(KEPT));
    }
}
