package io.mainstay.bulletin;

import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import java.util.Optional;

/// The number of a bulletin, said aloud as `BUL-12`.
public record BulletinNumber(long serial) {

    public static final String PREFIX = "BUL";

    /// The bulletin that the reference points at; empty when it points at another kind of record.
    public static Optional<BulletinNumber> in(RecordRef ref) {
        return ref.prefix().equals(PREFIX)
                ? Optional.of(new BulletinNumber(ref.serial()))
                : Optional.empty();
    }

    /// Reads a path segment; what is no bulletin's number cannot exist.
    ///
    /// @throws NoSuchRecord when the text is no bulletin's number
    public static BulletinNumber of(String text) {
        return RecordRef.parse(text)
                .flatMap(BulletinNumber::in)
                .orElseThrow(() -> new NoSuchRecord(text));
    }

    public RecordRef ref() {
        return new RecordRef(PREFIX, serial);
    }

    @Override
    public String toString() {
        return ref().toString();
    }
}
