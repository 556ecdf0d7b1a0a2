package io.mainstay.platform.jobs.application;

/// Another run has the job now, because this one gave no sign of life for too long.
final class TakenOver extends RuntimeException {

    private static final long serialVersionUID = 1;

    TakenOver(long job) {
        super("Job " + job + " was taken over");
    }
}
