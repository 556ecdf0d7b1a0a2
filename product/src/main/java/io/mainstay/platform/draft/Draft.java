package io.mainstay.platform.draft;

import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What somebody has typed into one form and not sent yet.
///
/// @param key which form, such as `call` or `incident/INC-1042/comment`
/// @param page a mark of the opening of the page in which it was typed
/// @param fields by their names, as the form would send them
public record Draft(String key, String page, Map<String, List<String>> fields, Instant keptAt) {

    /// Of all names and values together, in characters.
    public static final int LARGEST = 250_000;

    private static final int MOST_FIELDS = 200;
    private static final String KEY = "[A-Za-z0-9][A-Za-z0-9/.-]{0,99}";
    private static final String PAGE = "[A-Za-z0-9-]{0,40}";

    /// @throws InvalidInput when it is no form's draft, or too large to keep
    public Draft {
        fields = kept(fields);
        var size = 0L;
        for (var field : fields.entrySet()) {
            size += field.getKey().length();
            size += field.getValue().stream().mapToLong(String::length).sum();
        }
        new Check()
                .that(isKey(key), "_draft", "not-understood")
                .that(isPage(page), "_page", "not-understood")
                .that(size <= LARGEST, "", "too-long", LARGEST)
                .that(fields.size() <= MOST_FIELDS, "", "too-many", MOST_FIELDS)
                .that(fields.values().stream().allMatch(Draft::isStorable), "", "control-character")
                .orRefuse();
    }

    public static boolean isKey(String key) {
        return key.matches(KEY);
    }

    public static boolean isPage(String page) {
        return page.matches(PAGE);
    }

    /// Names that begin with `_` are the page's own; a password is kept nowhere.
    private static Map<String, List<String>> kept(Map<String, List<String>> fields) {
        var kept = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> {
            if (!name.startsWith("_")
                    && !name.toLowerCase(Locale.ROOT).contains("password")
                    && isStorable(List.of(name))) {
                kept.put(name, List.copyOf(values));
            }
        });
        return Collections.unmodifiableMap(kept);
    }

    private static boolean isStorable(List<String> values) {
        return values.stream().noneMatch(value -> value.indexOf('\0') >= 0);
    }
}
