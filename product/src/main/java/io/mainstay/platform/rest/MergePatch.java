package io.mainstay.platform.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a JSON merge patch (RFC 7396): a field that is not there is left as it is, one that is
/// `null` is cleared. Jackson keeps the two apart, as a missing and an empty `Optional`, in a class
/// with fields; in a record it does not.
public final class MergePatch {

    private MergePatch() {}

    public static <T> Optional<T> or(@Nullable Optional<T> told, Optional<T> before) {
        return told == null ? before : told;
    }

    /// As [#or(Optional, Optional)], for a field that cannot be empty.
    ///
    /// @param cleared what it is after `null`
    public static <T> T or(@Nullable Optional<T> told, T before, T cleared) {
        return told == null ? before : told.orElse(cleared);
    }
}
