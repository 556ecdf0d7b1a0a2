package io.mainstay.platform.bulk;

import java.util.List;
import java.util.function.Supplier;

/// One thing that an action asks.
///
/// @param label message key
/// @param when key of the words that say when it is required nevertheless; empty when never
/// @param options what a choice offers; asked anew for each page
/// @param picks the kind of picker that offers a pick; empty for other types
public record BulkField(
        String name,
        Type type,
        String label,
        boolean required,
        String when,
        Supplier<List<Option>> options,
        String picks) {

    public enum Type {
        LINE,
        TEXT,
        INSTANT,
        /// Written `2026-03-01`.
        DAY,
        CHOICE,
        /// One of too many for a list of choices; its value is the id that the picker gives.
        PICK
    }

    /// @param value as it is sent
    public record Option(String value, String label) {}

    public static BulkField line(String name, String label) {
        return new BulkField(name, Type.LINE, label, false, "", List::of, "");
    }

    public static BulkField text(String name, String label) {
        return new BulkField(name, Type.TEXT, label, false, "", List::of, "");
    }

    public static BulkField instant(String name, String label) {
        return new BulkField(name, Type.INSTANT, label, false, "", List::of, "");
    }

    public static BulkField day(String name, String label) {
        return new BulkField(name, Type.DAY, label, false, "", List::of, "");
    }

    public static BulkField choice(String name, String label, Supplier<List<Option>> options) {
        return new BulkField(name, Type.CHOICE, label, false, "", options, "");
    }

    public static BulkField pick(String name, String label, String kind) {
        return new BulkField(name, Type.PICK, label, false, "", List::of, kind);
    }

    public BulkField needed() {
        return new BulkField(name, type, label, true, "", options, picks);
    }

    /// Required by a rule that looks at the record: the input alone does not tell.
    public BulkField neededWhen(String key) {
        return new BulkField(name, type, label, false, key, options, picks);
    }
}
