package io.mainstay.platform.words;

import io.mainstay.kernel.Refusal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every text that people see, by key. A bundle is a file `words/<module>.properties` in UTF-8,
/// English; `words/<module>_de.properties` is its German.
///
/// - `{0}` stands for the first argument, `{1}` for the second; an apostrophe is an apostrophe.
/// - Where the first argument is the number one and a key with `.one` exists, that is said.
/// - An enum among the arguments is said in its own words, see [#key(Enum)].
public final class Words {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final Map<Enum<?>, String> KEYS = new ConcurrentHashMap<>();

    private final Map<String, Map<String, String>> languages;
    private final Set<String> whole;
    private final Supplier<List<GivenWords>> given;

    /// @param languages by language tag, then by key; `en` has every key
    Words(Map<String, Map<String, String>> languages, Supplier<List<GivenWords>> given) {
        this.languages = languages;
        this.whole = whole(languages);
        this.given = given;
    }

    /// The languages that the house has words for, English among them.
    public Set<String> languages() {
        return languages.keySet();
    }

    /// Those of [#languages()] that have words for everything. The others have them for what people
    /// read who use services, and would leave the rest of the house half in English.
    public Set<String> whole() {
        return whole;
    }

    public Set<String> keys() {
        return new TreeSet<>(language("en").keySet());
    }

    public boolean has(String key) {
        return language("en").containsKey(key) || given(key).isPresent();
    }

    /// @return the words in the language of `locale`, else in English, else the key itself, so that
    ///   a gap is seen and hides nothing
    public String say(Locale locale, String key, Object... arguments) {
        var text = arguments.length > 0 && isOne(arguments[0]) ? text(locale, key + ".one") : null;
        var found = text == null ? text(locale, key) : text;
        return found == null ? key : fill(locale, found, arguments);
    }

    /// What a refusal says to the person: `refusal.<code>`.
    public String say(Locale locale, Refusal refusal) {
        return say(locale, "refusal." + refusal.code(), refusal.arguments().toArray());
    }

    /// What is wrong with one field: `invalid.<code>`.
    public String say(Locale locale, Refusal.Problem problem) {
        return say(locale, "invalid." + problem.code(), problem.arguments().toArray());
    }

    public String say(Locale locale, Enum<?> value) {
        var key = key(value);
        return has(key)
                ? say(locale, key)
                : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// `incident.state.in-progress` for the constant `IN_PROGRESS` of `State` in the module
    /// `incident`; `role.user` for an enum of the kernel or the platform.
    public static String key(Enum<?> value) {
        return KEYS.computeIfAbsent(value, Words::made);
    }

    private static String made(Enum<?> value) {
        var type = value.getDeclaringClass();
        var module = type.getPackageName().replaceFirst("^io\\.mainstay\\.([a-z]+).*", "$1");
        var owner = Set.of("kernel", "platform").contains(module) ? "" : module + ".";
        return owner
                + kebab(HUMP.matcher(type.getSimpleName()).replaceAll("-"))
                + "."
                + kebab(value.name());
    }

    private static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<String> whole(Map<String, Map<String, String>> languages) {
        var every = languages.getOrDefault("en", Map.of()).keySet();
        return languages.entrySet().stream()
                .filter(language -> language.getValue().keySet().containsAll(every))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String fill(Locale locale, String text, Object[] arguments) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        var said = new ArrayList<String>();
        for (var argument : arguments) {
            said.add(
                    argument instanceof Enum<?> value
                            ? say(locale, value)
                            : argued(locale, argument));
        }
        return filled(text, said);
    }

    /// What one refusal says of another: what is wrong with its first field, if it has one.
    private String because(Locale locale, Refusal refusal) {
        return refusal.problems().stream()
                .findFirst()
                .map(problem -> say(locale, problem))
                .orElseGet(() -> say(locale, refusal));
    }

    /// A pattern would say the same in one line, and took a twentieth of the time of a list page.
    private static String filled(String text, List<String> said) {
        var whole = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            var index = gap(text, at);
            if (index < 0 || index >= said.size()) {
                whole.append(text.charAt(at));
            } else {
                whole.append(said.get(index));
                at += 2;
            }
        }
        return whole.toString();
    }

    /// Which argument `{0}` to `{9}` at that place stands for, -1 for any other text.
    private static int gap(String text, int at) {
        return at + 2 < text.length() && text.charAt(at) == '{' && text.charAt(at + 2) == '}'
                ? Character.digit(text.charAt(at + 1), 10)
                : -1;
    }

    private String argued(Locale locale, Object argument) {
        return switch (argument) {
            case Integer number -> NumberFormat.getIntegerInstance(locale).format(number);
            case Long number -> NumberFormat.getIntegerInstance(locale).format(number);
            case Word word -> say(locale, word.key());
            case Refusal refusal -> because(locale, refusal);
            default -> argument.toString();
        };
    }

    private static boolean isOne(Object argument) {
        return argument instanceof Number number && number.doubleValue() == 1;
    }

    private @Nullable String text(Locale locale, String key) {
        var own = language(locale.getLanguage()).get(key);
        var found = own == null ? language("en").get(key) : own;
        return found == null ? given(key).orElse(null) : found;
    }

    private Optional<String> given(String key) {
        return given.get().stream().flatMap(source -> source.words(key).stream()).findFirst();
    }

    private Map<String, String> language(String tag) {
        return languages.getOrDefault(tag, Map.of());
    }
}
