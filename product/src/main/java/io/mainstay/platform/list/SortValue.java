package io.mainstay.platform.list;

import io.mainstay.platform.list.Field.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/// The value of a sort key as text, and back.
final class SortValue {

    private SortValue() {}

    static String write(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /// @throws IllegalArgumentException when the text is no value of the type
    static Object parse(String text, Type type) {
        return switch (type) {
            case NUMBER -> number(text);
            case REF, REFERENCE -> Long.valueOf(text);
            case INSTANT -> instant(text);
            case DATE -> day(text);
            case BOOLEAN -> flag(text);
            case TEXT, CHOICE, SEARCH -> storable(text);
        };
    }

    private static BigDecimal number(String text) {
        if (!text.matches("-?[0-9]{1,40}(\\.[0-9]{1,40})?")) {
            throw new IllegalArgumentException("No number");
        }
        return new BigDecimal(text);
    }

    private static Instant instant(String text) {
        try {
            return Moment.inReach(Instant.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static LocalDate day(String text) {
        try {
            return Moment.inReach(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("No flag");
        }
        return Boolean.valueOf(text);
    }

    private static String storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("No text");
        }
        return text;
    }
}
