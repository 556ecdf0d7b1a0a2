package io.mainstay.platform.jobs;

import java.util.Map;

/// What a running job knows, and what it tells while it runs.
public interface JobRun {

    long id();

    /// What the job was started with.
    Map<String, String> parameters();

    /// How far the job is; written at most about once a second.
    ///
    /// @param total 0 while unknown
    void progress(long done, long total);

    /// Asked between portions of work; when true, the handler returns early and the job ends as
    /// cancelled.
    boolean isCancelled();

    /// Does a portion of the work with the rights of now: what the person who started the job may
    /// do is asked anew at most a second before.
    ///
    /// @throws io.mainstay.kernel.Refusal when that person has no account any more, or a disabled
    ///   one; the handler lets it through, and the job ends as failed
    void portion(Runnable work);

    /// Does what must not happen twice side by side, in one transaction during which nobody else
    /// can take the job over. Nothing is told of the run in it.
    ///
    /// @throws RuntimeException when somebody else has taken it over already, and nothing was done;
    ///   the handler lets it through
    void whileHeld(Runnable work);

    /// Keeps a row that was not taken, for the result page. Written in portions, safe to repeat for
    /// the same row.
    ///
    /// @param row counts from 1, the header not counted
    /// @param reason in words that a person acts on
    void refuse(long row, String reason, String content);

    /// A figure for the result page, such as `created` or `unchanged`; the last value of a name
    /// stays.
    void result(String name, long value);
}
