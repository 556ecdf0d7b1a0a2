package io.mainstay.servicedesk;

import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import java.util.Optional;

/// The number of an interaction, said aloud as `CON-12`: a contact.
public record InteractionNumber(long serial) {

    public static final String PREFIX = "CON";

    /// The interaction that the reference points at; empty when it points at another kind of
    /// record.
    public static Optional<InteractionNumber> in(RecordRef ref) {
        return ref.prefix().equals(PREFIX)
                ? Optional.of(new InteractionNumber(ref.serial()))
                : Optional.empty();
    }

    /// Reads a path segment or a field; what is no interaction's number cannot exist.
    ///
    /// @throws NoSuchRecord when the text is no interaction's number
    public static InteractionNumber of(String text) {
        return RecordRef.parse(text)
                .flatMap(InteractionNumber::in)
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
