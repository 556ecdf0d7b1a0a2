package io.mainstay.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a record as people say it aloud: `INC-1042`. Stable for ever, unique across all
/// kinds, and the only way in which modules without an arrow between them point at each other's
/// records.
///
/// @param prefix two to six capital letters that name the kind, such as `INC`
/// @param serial counts from 1 within the kind
public record RecordRef(String prefix, long serial) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{2,6})-([1-9][0-9]{0,17})");

    public RecordRef {
        if (serial < 1) {
            throw new IllegalArgumentException("A serial counts from 1: " + serial);
        }
    }

    /// Reads `INC-1042`, in either case and with blanks around it; empty when the text is no such
    /// number.
    public static Optional<RecordRef> parse(String text) {
        var match = FORM.matcher(text.strip().toUpperCase(java.util.Locale.ROOT));
        return match.matches()
                ? Optional.of(new RecordRef(match.group(1), Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    /// Reads a path segment or a field; what is no number cannot exist.
    ///
    /// @throws NoSuchRecord when the text is no such number
    public static RecordRef of(String text) {
        return parse(text).orElseThrow(() -> new NoSuchRecord(text));
    }

    @Override
    public String toString() {
        return prefix + "-" + serial;
    }
}
