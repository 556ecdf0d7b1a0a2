package io.mainstay.platform.jobs.domain;

import io.mainstay.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Jobs as people see them; the scheduler keeps its own books.
public interface JobRepository {

    long add(Job.Order order, Instant at);

    Optional<Job> find(long id);

    /// Newest first.
    ///
    /// @param of only those of this person; empty for all
    /// @param before the last id already seen
    List<Job> newest(Optional<PersonId> of, OptionalLong before, int limit);

    /// An open job begins a run, with a new attempt number; empty when it is not open any more.
    Optional<Job> begin(long id, Instant at);

    /// Back from failed or cancelled into the queue; false when it stands otherwise.
    boolean requeue(long id, Instant at);

    boolean requestCancel(long id, Instant at);

    /// Running jobs of commands that nobody has seen since then have failed.
    int giveUpCommands(Instant notSeenSince, Instant at);

    /// Jobs that have waited since then without the scheduler knowing them.
    List<Job> forgotten(Instant since);

    /// Makes those turns of timed jobs due that lie further ahead than their pause.
    ///
    /// @param pauses by the job's name
    /// @return how many there were
    int pullIntoReach(Map<String, Duration> pauses);

    /// What the database's clock says now.
    Instant databaseTime();
}
