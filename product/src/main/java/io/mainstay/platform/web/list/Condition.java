package io.mainstay.platform.web.list;

import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.Field.Type;
import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.list.ListView.Chip;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a condition of a filter reads to people: *Open*, *Priority* at most *2*, *Team* is
/// *Network*. The one place for it, whatever the list.
///
/// @param label of the field; empty where the value says it all
/// @param sign how they compare, in words; empty where nothing is compared
public record Condition(String label, String sign, String value) {

    private static final Pattern SPAN = Pattern.compile("([+-])([0-9]{1,5})([hdw])");
    private static final Set<String> NAMED =
            Set.of("me", "mine", "now", "today", "yesterday", "monday");

    static Condition of(Chip chip, ListView page, Frame frame) {
        var field = page.look().list().field(chip.field());
        var values = chip.values();
        if (field.isEmpty()) {
            return new Condition(
                    "", frame.say("platform.list.sign.other"), String.join("", values));
        }
        var isTrue = values.contains("true");
        if (chip.sign().equals("=null=")) {
            return alone(frame, page.key(chip.field()), isTrue ? "none" : "some");
        }
        if (field.get().type() == Type.BOOLEAN) {
            return isTrue == chip.sign().equals("==")
                    ? new Condition("", "", frame.say(page.key(chip.field())))
                    : alone(frame, page.key(chip.field()), "not");
        }
        return new Condition(
                frame.say(page.key(chip.field())),
                frame.say("platform.list.sign." + Signs.key(chip.sign(), field.get().type())),
                values.stream()
                        .map(value -> value(value, field.get(), page, frame))
                        .collect(Collectors.joining(" " + frame.say("platform.list.or") + " ")));
    }

    /// As one text, for screen readers.
    public String text() {
        return (label + " " + sign + " " + value).strip().replaceAll(" +", " ");
    }

    /// A condition without a value, in words of the field's own where it has them: *Unassigned*.
    private static Condition alone(Frame frame, String key, String how) {
        var general = frame.say("platform.list." + how, frame.say(key));
        return new Condition("", "", frame.sayOr(key + "." + how, general));
    }

    private static String value(String value, Field field, ListView page, Frame frame) {
        if (NAMED.contains(value) && (field.type() == Type.REFERENCE || isTime(field))) {
            return frame.say("platform.list." + value);
        }
        if (field.type() == Type.SEARCH || field.type() == Type.TEXT) {
            return "“" + value + "”";
        }
        return isTime(field)
                ? span(value, frame).or(() -> time(value, frame)).orElse(value)
                : frame.sayOr(page.key(field.name(), value), value);
    }

    private static boolean isTime(Field field) {
        return field.type() == Type.INSTANT || field.type() == Type.DATE;
    }

    private static Optional<String> span(String value, Frame frame) {
        var span = SPAN.matcher(value);
        if (!span.matches()) {
            return Optional.empty();
        }
        var words = span.group(1).equals("-") ? "platform.list.ago." : "platform.list.ahead.";
        var unit = span.group(3).toLowerCase(Locale.ROOT);
        return Optional.of(frame.say(words + unit, Integer.parseInt(span.group(2))));
    }

    private static Optional<String> time(String value, Frame frame) {
        try {
            return Optional.of(
                    value.length() == 10
                            ? frame.day(LocalDate.parse(value))
                            : frame.when(OffsetDateTime.parse(value).toInstant()));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
