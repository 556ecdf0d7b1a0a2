package io.mainstay.journal.application;

import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.Rhythm;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// What was uploaded for a text that nobody sent within a month goes.
@Component
class ForgetUploads implements RecurringJob {

    static final Duration KEPT = Duration.ofDays(30);

    private final UploadService uploads;
    private final Clock clock;

    ForgetUploads(UploadService uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "journal-forget-uploads";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEPT);
        var forgotten = uploads.forgetBefore(before);
        while (forgotten > 0) {
            forgotten = uploads.forgetBefore(before);
        }
    }
}
