package io.mainstay.incident;

import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import java.util.Optional;

/// The number of an incident, said aloud as `INC-1042`.
public record IncidentNumber(long serial) {

    public static final String PREFIX = "INC";

    /// The incident that the reference points at; empty when it points at another kind of record.
    public static Optional<IncidentNumber> in(RecordRef ref) {
        return ref.prefix().equals(PREFIX)
                ? Optional.of(new IncidentNumber(ref.serial()))
                : Optional.empty();
    }

    /// Reads a path segment or a field; what is no incident number cannot exist.
    ///
    /// @throws NoSuchRecord when the text is no incident number
    public static IncidentNumber of(String text) {
        return RecordRef.parse(text)
                .flatMap(IncidentNumber::in)
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
