package io.mainstay.platform.jobs;

/// Work that comes again and again, on one node at a time, as the system itself. Modules contribute
/// theirs as beans. It may be killed at any moment, so it must be idempotent; what fails is logged
/// and comes again with the next turn.
public interface RecurringJob {

    /// Stable name, such as `incident-automatic-closing`.
    String name();

    Rhythm rhythm();

    void run();
}
