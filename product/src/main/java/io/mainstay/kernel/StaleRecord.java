package io.mainstay.kernel;

/// Somebody changed the record since it was read. Carries the version that it has now.
public final class StaleRecord extends Refusal {

    private final long currentVersion;

    public StaleRecord(RecordRef ref, long currentVersion) {
        super(Kind.STALE, "stale-record", ref.toString(), currentVersion);
        this.currentVersion = currentVersion;
    }

    public long currentVersion() {
        return currentVersion;
    }
}
