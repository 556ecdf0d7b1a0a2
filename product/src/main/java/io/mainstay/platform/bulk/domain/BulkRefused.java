package io.mainstay.platform.bulk.domain;

import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Refusal;

/// A bulk change cannot go on as it was asked for.
public final class BulkRefused extends Refusal {

    private BulkRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    public static BulkRefused tooMany(int most) {
        return new BulkRefused(Kind.INVALID, "bulk-too-many", most);
    }

    public static BulkRefused nothing() {
        return new BulkRefused(Kind.INVALID, "bulk-nothing-picked");
    }

    public static BulkRefused noDeed() {
        return new BulkRefused(Kind.INVALID, "bulk-no-action");
    }

    public static BulkRefused started(RecordRef bulk) {
        return new BulkRefused(Kind.CONFLICT, "bulk-started", bulk);
    }

    public static BulkRefused chosenAnew(RecordRef bulk) {
        return new BulkRefused(Kind.CONFLICT, "bulk-chosen-anew", bulk);
    }

    public static BulkRefused notOver(RecordRef bulk) {
        return new BulkRefused(Kind.CONFLICT, "bulk-not-over", bulk);
    }

    public static BulkRefused cannotBeTakenBack(RecordRef bulk) {
        return new BulkRefused(Kind.CONFLICT, "bulk-final", bulk);
    }

    /// @param fields that somebody changed since
    public static BulkRefused changedSince(String fields) {
        return new BulkRefused(Kind.CONFLICT, "bulk-changed-since", fields);
    }

    /// The record's life does not lead back from where it stands.
    public static BulkRefused noWayBack() {
        return new BulkRefused(Kind.CONFLICT, "bulk-no-way-back");
    }
}
