package io.mainstay.platform.jobs;

/// The work of one kind of job. It may be killed at any moment and run again from the start, on any
/// node: it must be idempotent, commit in portions and skip what is already done.
public interface JobHandler {

    /// Stable name, such as `incident-import`; its words stand under `job.<kind>`.
    String kind();

    /// Does the work as the person who started the job, each portion of it by [JobRun#portion], so
    /// that it stops when they lose their rights. A thrown exception ends the job as failed with
    /// its message.
    void run(JobRun run) throws Exception;
}
