package io.mainstay.platform.jobs.domain;

/// How a job stands.
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }

    public boolean allowsRetry() {
        return this == FAILED || this == CANCELLED;
    }
}
