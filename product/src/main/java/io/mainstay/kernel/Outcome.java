package io.mainstay.kernel;

import java.util.List;

/// What an act on a record led to: the record as it is now, and what happened, as past-tense
/// events.
public record Outcome<R>(R record, List<Object> happened) {

    public static <R> Outcome<R> of(R record, Object... happened) {
        return new Outcome<>(record, List.of(happened));
    }
}
