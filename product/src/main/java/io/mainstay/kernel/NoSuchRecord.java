package io.mainstay.kernel;

/// The record does not exist, or this person may not know that it does. Both look the same on
/// purpose.
public final class NoSuchRecord extends Refusal {

    public NoSuchRecord(Object reference) {
        super(Kind.NOT_FOUND, "no-such-record", reference.toString());
    }
}
