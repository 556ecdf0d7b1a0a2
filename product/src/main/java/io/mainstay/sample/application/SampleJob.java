package io.mainstay.sample.application;

import io.mainstay.platform.jobs.JobHandler;
import io.mainstay.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/// Loads the sample in the background. Nobody sees the passwords made there: whoever wants to sign
/// in as one of its people has theirs reset.
@Component
class SampleJob implements JobHandler {

    private final SampleService sample;

    SampleJob(SampleService sample) {
        this.sample = sample;
    }

    @Override
    public String kind() {
        return SampleService.JOB;
    }

    @Override
    public void run(JobRun run) {
        sample.fillInJob();
    }
}
