package io.mainstay.kernel;

/// The identity of a person. Every room holds people, so the identity lives here; what a person is,
/// the people module knows.
public record PersonId(long value) {

    /// Reads what stands in an address: `PER-12`, or just `12`.
    ///
    /// @throws NoSuchRecord when it is neither
    public static PersonId of(String text) {
        return RecordRef.parse(text.matches("[0-9]{1,18}") ? "PER-" + text : text)
                .filter(ref -> ref.prefix().equals("PER"))
                .map(ref -> new PersonId(ref.serial()))
                .orElseThrow(() -> new NoSuchRecord(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
