package io.mainstay.platform.list;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.list.Field.Trait;
import io.mainstay.platform.list.Filter.Value;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads the values of a filter as the types that their fields have, for one actor at one time.
record FilterValues(Actor actor, Clock clock) {

    /// What to compare a field with: one value, except that `me` is nobody when the system acts,
    /// and `mine` is as many teams as the actor has.
    Collection<Object> of(Field field, Value value) {
        return switch (field.type()) {
            case TEXT -> List.of(value.text());
            case CHOICE -> List.of(code(field, value));
            case NUMBER -> List.of(number(value));
            case DATE -> List.of(day(value));
            case REF -> List.of(serial(field.codes().getFirst(), value));
            case REFERENCE -> ids(field, value);
            case INSTANT, BOOLEAN, SEARCH ->
                    throw new IllegalArgumentException("Compared in its own way: " + field.name());
        };
    }

    boolean flag(Value value) {
        return switch (value.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(value, "filter-expected-flag");
        };
    }

    Moment moment(Value value) {
        try {
            return Moment.parse(value.text(), clock);
        } catch (DateTimeException e) {
            throw refused(value, "filter-expected-time");
        }
    }

    /// `monday` is the one on which this week began.
    private LocalDate day(Value value) {
        var today = LocalDate.now(clock);
        try {
            return switch (value.text()) {
                case "today" -> today;
                case "yesterday" -> today.minusDays(1);
                case "monday" -> today.with(previousOrSame(MONDAY));
                default -> Moment.inReach(LocalDate.parse(value.text()));
            };
        } catch (DateTimeException e) {
            throw refused(value, "filter-expected-day");
        }
    }

    private Collection<Object> ids(Field field, Value value) {
        if (field.has(Trait.PERSON) && value.text().equals("me")) {
            return actor.person().<List<Object>>map(me -> List.of(me.value())).orElse(List.of());
        }
        if (field.has(Trait.TEAM) && value.text().equals("mine")) {
            return List.copyOf(actor.standing().teams());
        }
        return List.of(
                id(value)
                        .orElseThrow(() ->
                                refused(
                                        value,
                                        field.has(Trait.PERSON)
                                                ? "filter-expected-person"
                                                : field.has(Trait.TEAM)
                                                        ? "filter-expected-team"
                                                        : "filter-expected-id")));
    }

    private static Optional<Long> id(Value value) {
        return value.text().matches("[0-9]{1,18}")
                ? Optional.of(Long.valueOf(value.text()))
                : Optional.empty();
    }

    private static String code(Field field, Value value) {
        if (!field.codes().contains(value.text())) {
            throw refused(value, "filter-expected-code", String.join(", ", field.codes()));
        }
        return value.text();
    }

    /// Whole numbers are bound as such, so that an index on an integer serves them.
    private static Object number(Value value) {
        if (value.text().matches("-?[0-9]{1,18}")) {
            return Long.valueOf(value.text());
        }
        if (value.text().matches("-?[0-9]{1,18}\\.[0-9]{1,9}")) {
            return new BigDecimal(value.text());
        }
        throw refused(value, "filter-expected-number");
    }

    private static long serial(String prefix, Value value) {
        return RecordRef.parse(value.text())
                .filter(ref -> ref.prefix().equals(prefix))
                .map(RecordRef::serial)
                .orElseThrow(() -> refused(value, "filter-expected-ref", prefix + "-1042"));
    }

    private static BadListRequest refused(Value value, String problem, Object... expected) {
        return BadListRequest.filter(value.at(), problem, value.text(), expected);
    }
}
