package io.mainstay.platform.jobs.web;

import io.mainstay.platform.jobs.domain.Job;
import io.mainstay.platform.jobs.domain.RefusedRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One job, how far it is, what it led to and what it refused.
///
/// @param starter blank when the system started it
public record JobPage(
        Job job, String starter, Refused refused, boolean maySteer, Optional<Duration> remaining) {

    /// @param next the row after which to go on
    public record Refused(List<RefusedRow> rows, long count, OptionalLong next) {}

    public boolean offersCancel() {
        return maySteer && job.canBeCancelled();
    }

    public boolean offersRetry() {
        return maySteer && job.canBeRetried();
    }

    public boolean isCancelling() {
        return job.state().isOpen() && job.times().cancelRequested().isPresent();
    }
}
