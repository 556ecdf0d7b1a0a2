package io.mainstay.classification;

import io.mainstay.kernel.Check;
import io.mainstay.platform.rest.NamedJson;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Custom fields in JSON: numbers and amounts are numbers, a person is id and name, all else is
/// text.
public final class CustomJson {

    private CustomJson() {}

    /// @param told text, numbers, and nothing to clear a field
    public static Map<String, Optional<String>> read(Map<String, Optional<Object>> told) {
        var read = new LinkedHashMap<String, Optional<String>>();
        var check = new Check();
        told.forEach((code, value) -> {
            var isKnown = value.stream().allMatch(CustomJson::isTextOrNumber);
            check.that(isKnown, CustomValues.PREFIX + code, "not-understood");
            if (isKnown) {
                read.put(code, value.map(CustomJson::text));
            }
        });
        check.orRefuse();
        return read;
    }

    /// A number too large for its type comes as infinity, which has no digits.
    private static boolean isTextOrNumber(Object told) {
        return told instanceof String
                || told instanceof Number number && Double.isFinite(number.doubleValue());
    }

    public static SequencedMap<String, Object> of(List<ShownField> shown) {
        var json = new LinkedHashMap<String, Object>();
        for (var field : shown) {
            field.value().ifPresent(value -> json.put(field.field().code(), json(field, value)));
        }
        return json;
    }

    private static Object json(ShownField shown, String value) {
        return switch (shown.field().kind()) {
            case NUMBER, MONEY -> new BigDecimal(value);
            case PERSON -> new NamedJson(Long.parseLong(value), shown.said().orElse(""));
            case TEXT, DATE, CHOICE -> value;
        };
    }

    private static String text(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).toPlainString()
                : value.toString();
    }
}
