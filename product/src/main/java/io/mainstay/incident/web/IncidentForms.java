package io.mainstay.incident.web;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the forms of an incident send, and how it is read.
final class IncidentForms {

    private IncidentForms() {}

    /// @param to a team, or a person in one, as a picker sends it; `me` for whoever sends it
    record AssignmentForm(@Nullable String to, @Nullable String reason) {

        boolean isToMe() {
            return text(to).equals("me");
        }
    }

    record EscalationForm(@Nullable String team, @Nullable String reason) {}

    record WatcherForm(@Nullable String person) {}

    /// @param followUp as a `datetime-local` input sends it
    record HoldForm(
            @Nullable String reason,
            @Nullable String followUp,
            @Nullable String reference,
            @Nullable String note) {}

    record ResolutionForm(
            @Nullable String code, @Nullable String explanation, @Nullable Boolean children) {}

    record ReasonForm(@Nullable String reason) {}

    record ParentForm(@Nullable String parent) {}

    record EntryForm(@Nullable String kind, @Nullable String text) {}

    /// A box that was not ticked sends nothing.
    static boolean isTrue(@Nullable Boolean sent) {
        return Boolean.TRUE.equals(sent);
    }

    static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    static Optional<String> perhaps(@Nullable String sent) {
        return Optional.of(text(sent)).filter(text -> !text.isEmpty());
    }

    static IncidentNumber incident(String sent) {
        return RecordRef.parse(sent)
                .flatMap(IncidentNumber::in)
                .orElseThrow(() -> InvalidInput.of("parent", "no-such-record", sent));
    }

    static long number(@Nullable String sent, String field) {
        new Check().that(!text(sent).isEmpty(), field, "required").orRefuse();
        return perhapsNumber(sent, field).orElseThrow();
    }

    static Optional<Long> perhapsNumber(@Nullable String sent, String field) {
        try {
            return perhaps(sent).map(Long::valueOf);
        } catch (NumberFormatException broken) {
            throw InvalidInput.of(field, "not-understood");
        }
    }

    static Optional<Instant> perhapsInstant(@Nullable String sent, String field, ZoneId zone) {
        try {
            return perhaps(sent).map(text -> LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeParseException broken) {
            throw InvalidInput.of(field, "not-understood");
        }
    }
}
