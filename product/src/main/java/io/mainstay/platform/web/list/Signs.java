package io.mainstay.platform.web.list;

import io.mainstay.platform.list.Field;
import java.util.List;
import java.util.Map;

/// The operators of filters as people choose and read them: words stand under
/// `platform.list.sign.<key>`.
public final class Signs {

    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry("==", "is"),
                    Map.entry("!=", "is-not"),
                    Map.entry("=in=", "in"),
                    Map.entry("=out=", "out"),
                    Map.entry("=lt=", "less"),
                    Map.entry("=le=", "at-most"),
                    Map.entry("=gt=", "more"),
                    Map.entry("=ge=", "at-least"),
                    Map.entry("=like=", "contains"),
                    Map.entry("=q=", "says"));

    /// Time is since and until where figures are at least and at most.
    private static final Map<String, String> IN_TIME =
            Map.of(
                    "at-least", "since",
                    "at-most", "until",
                    "less", "before",
                    "more", "after");

    private Signs() {}

    /// `other` for a part that is more than one comparison.
    public static String key(String sign, Field.Type type) {
        var key = KEYS.getOrDefault(sign, "other");
        var isTime = type == Field.Type.INSTANT || type == Field.Type.DATE;
        return isTime ? IN_TIME.getOrDefault(key, key) : key;
    }

    /// What the form offers for fields that are typed in; choices have boxes instead.
    public static List<String> of(Field.Type type) {
        return switch (type) {
            case TEXT -> List.of("=like=", "==", "!=");
            case REFERENCE -> List.of("=like=");
            case SEARCH -> List.of("=q=");
            case INSTANT, DATE -> List.of("=ge=", "=le=", "==");
            case NUMBER -> List.of("==", "=le=", "=ge=");
            case REF, CHOICE, BOOLEAN -> List.of("==");
        };
    }
}
