package io.mainstay.platform.jobs.domain;

import io.mainstay.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Long work that somebody started.
///
/// @param results figures such as `created`, by name
public record Job(
        long id,
        Order order,
        JobState state,
        int attempt,
        Progress progress,
        Map<String, Long> results,
        Optional<JobError> error,
        Times times) {

    /// What was asked for.
    ///
    /// @param startedBy empty when the system started it
    /// @param inCommand a command runs it in its own process
    public record Order(
            String kind,
            String title,
            Map<String, String> parameters,
            Optional<PersonId> startedBy,
            boolean inCommand) {}

    /// @param total 0 while unknown
    public record Progress(long done, long total) {

        /// From 0 to 100; empty while the total is unknown.
        public Optional<Integer> percent() {
            return total <= 0
                    ? Optional.empty()
                    : Optional.of((int) Math.min(100, done * 100 / total));
        }
    }

    public record Times(
            Instant queued,
            Optional<Instant> started,
            Optional<Instant> cancelRequested,
            Optional<Instant> finished) {}

    /// When it will be done if it goes on as it did; empty while nothing can be said.
    public Optional<Duration> remaining(Instant now) {
        if (state != JobState.RUNNING || progress.done() <= 0 || progress.total() <= 0) {
            return Optional.empty();
        }
        return times.started()
                .map(started -> Duration.between(started, now))
                .map(spent -> spent.multipliedBy(Math.max(0, progress.total() - progress.done())))
                .map(work -> work.dividedBy(progress.done()));
    }

    public boolean canBeCancelled() {
        return state.isOpen() && times.cancelRequested().isEmpty();
    }

    /// A command's job is retried by calling the command again.
    public boolean canBeRetried() {
        return state.allowsRetry() && !order.inCommand();
    }
}
