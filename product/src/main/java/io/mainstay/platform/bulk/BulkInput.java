package io.mainstay.platform.bulk;

import io.mainstay.kernel.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What was told once for all records: texts by field, instants as ISO 8601.
public record BulkInput(Map<String, String> values) {

    public BulkInput {
        values = Map.copyOf(values);
    }

    public String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    public Optional<String> perhaps(String field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty());
    }

    /// @throws InvalidInput when it was not told
    public String needed(String field) {
        return perhaps(field).orElseThrow(() -> InvalidInput.of(field, "required"));
    }

    /// @throws InvalidInput when it is no number
    public Optional<Long> number(String field) {
        try {
            return perhaps(field).map(Long::valueOf);
        } catch (NumberFormatException broken) {
            throw InvalidInput.of(field, "not-understood");
        }
    }

    /// @throws InvalidInput when it is no number of usual size
    public Optional<Integer> whole(String field) {
        try {
            return number(field).map(Math::toIntExact);
        } catch (ArithmeticException tooLarge) {
            throw InvalidInput.of(field, "not-understood");
        }
    }

    /// @throws InvalidInput when it is no instant
    public Optional<Instant> instant(String field) {
        try {
            return perhaps(field).map(Instant::parse);
        } catch (DateTimeException broken) {
            throw InvalidInput.of(field, "not-understood");
        }
    }
}
