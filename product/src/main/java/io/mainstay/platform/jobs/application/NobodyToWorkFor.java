package io.mainstay.platform.jobs.application;

import io.mainstay.kernel.Refusal;

/// The person who started the job has no account any more, or a disabled one.
final class NobodyToWorkFor extends Refusal {

    NobodyToWorkFor() {
        super(Kind.FORBIDDEN, "jobs-nobody");
    }
}
