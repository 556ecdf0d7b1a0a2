package io.mainstay.people;

import io.mainstay.kernel.RecordRef;

/// The identity of a team.
public record TeamId(long value) {

    public RecordRef ref() {
        return new RecordRef("TEAM", value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
