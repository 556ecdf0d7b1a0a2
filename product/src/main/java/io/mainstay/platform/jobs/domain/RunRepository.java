package io.mainstay.platform.jobs.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// What a run writes down while it works. Every write names the attempt: a run that lost its job to
/// another one changes nothing any more.
public interface RunRepository {

    /// How a job and a run of it stand towards each other.
    enum Standing {
        GOES_ON,
        IS_TO_CANCEL,
        HAS_LOST_IT
    }

    /// A sign of life while the work itself is silent.
    void seen(long job, Instant at);

    /// Keeps the job from being taken over until the open transaction ends.
    ///
    /// @return false when it was taken over before
    boolean hold(long job, int attempt);

    Standing report(long job, int attempt, Job.Progress progress, Instant at);

    void results(long job, int attempt, Map<String, Long> results);

    void refuse(long job, List<RefusedRow> rows);

    void done(long job, int attempt, Instant at);

    void cancelled(long job, int attempt, Instant at);

    void failed(long job, int attempt, JobError error, Instant at);

    /// By row number.
    ///
    /// @param after the last row already seen
    List<RefusedRow> refused(long job, OptionalLong after, int limit);

    long countRefused(long job);
}
