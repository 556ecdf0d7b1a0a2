package io.mainstay.incident.web;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail.Written;
import io.mainstay.platform.web.Frame;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says the values of the audit trail as people know them: names for ids, words for codes, the
/// reader's time for instants.
final class HistoryWords {

    private static final Set<String> PEOPLE =
            Set.of("caller", "loggedBy", "assignee", "resolvedBy");
    private static final Set<String> CODES = Set.of("state", "contact");

    private final Frame frame;
    private final Map<PersonId, String> people;
    private final Map<String, String> teams;
    private final FormChoices choices;

    HistoryWords(
            Frame frame,
            Map<PersonId, String> people,
            Map<String, String> teams,
            FormChoices choices) {
        this.frame = frame;
        this.people = people;
        this.teams = teams;
        this.choices = choices;
    }

    List<Written> said(List<Written> trail) {
        return trail.stream().map(this::said).toList();
    }

    private Written said(Written written) {
        var entry = written.entry();
        var changes =
                entry.changes().stream()
                        .map(change ->
                                new Change(
                                        change.field(),
                                        value(change.field(), change.before()),
                                        value(change.field(), change.after())))
                        .toList();
        return new Written(written.position(), written.recordedAt(), entry.with(changes));
    }

    private @Nullable String value(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (PEOPLE.contains(field)) {
            return value.matches("[0-9]{1,18}")
                    ? people.getOrDefault(new PersonId(Long.parseLong(value)), value)
                    : value;
        }
        if (CODES.contains(field)) {
            var key = value.toLowerCase(Locale.ROOT).replace('_', '-');
            return frame.sayOr("incident." + field + "." + key, value);
        }
        return switch (field) {
            case "team" -> teams.getOrDefault(value, value);
            case "holdReason" -> choices.holdReason(value);
            case "closureCode" -> choices.closureCode(value);
            case "category" -> choices.category(value);
            case "restricted" -> frame.say(value.equals("true") ? "platform.yes" : "platform.no");
            default -> field.endsWith("At") || field.equals("followUp") ? time(value) : value;
        };
    }

    private String time(String value) {
        try {
            return frame.when(Instant.parse(value));
        } catch (DateTimeParseException other) {
            return value;
        }
    }
}
