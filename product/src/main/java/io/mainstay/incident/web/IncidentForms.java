package io.mainstay.incident.web;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the forms of an incident send, and how it is read.
final class IncidentForms {

    private IncidentForms() {}

    /// @param to a team's id, or team and person as `21:12`
    record AssignmentForm(@Nullable String to, @Nullable String reason) {

        TeamId team() {
            return new TeamId(number(part(0), "to"));
        }

        Optional<PersonId> assignee() {
            return part(1).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PersonId(number(part(1), "to")));
        }

        private String part(int index) {
            var parts = text(to).split(":", 2);
            return index < parts.length ? parts[index] : "";
        }
    }

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
