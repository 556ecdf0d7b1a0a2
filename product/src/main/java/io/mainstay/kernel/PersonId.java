package io.mainstay.kernel;

/// The identity of a person. Every room holds people, so the identity lives here; what a person is,
/// the people module knows.
public record PersonId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
