package io.mainstay.platform.jobs.application;

import io.mainstay.kernel.Refusal;

/// The job is not in a state in which it can be cancelled or retried.
final class NotForThisJob extends Refusal {

    NotForThisJob(long id) {
        super(Kind.CONFLICT, "jobs-not-in-this-state", id);
    }
}
