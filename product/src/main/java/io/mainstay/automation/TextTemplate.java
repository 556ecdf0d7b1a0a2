package io.mainstay.automation;

import io.mainstay.kernel.Check;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text with names in braces, such as `Hello {caller.firstName}`. Names only: nothing in it is
/// ever computed. Braces around anything but a word stay as they stand.
public record TextTemplate(String text) {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+(?:\\.[A-Za-z]+)*)}");

    /// A name that stands for nothing is a problem of the field.
    public void check(Check check, String field) {
        check(check, field, EnumSet.allOf(Placeholder.class));
    }

    /// The same where only some names stand for something.
    public void check(Check check, String field, Set<Placeholder> known) {
        NAME.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> Placeholder.named(name).filter(known::contains).isEmpty())
                .findFirst()
                .ifPresent(name ->
                        check.that(
                                false,
                                field,
                                "unknown-placeholder",
                                "{" + name + "}",
                                known(known)));
    }

    /// What has no value stays as it stands, for whoever sends the text to see.
    public String fill(Map<Placeholder, String> values) {
        return NAME.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                value(found.group(1), values).orElse(found.group())));
    }

    /// The first name for which there is no value.
    public Optional<String> missing(Map<Placeholder, String> values) {
        return NAME.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> value(name, values).isEmpty())
                .findFirst();
    }

    private static Optional<String> value(String name, Map<Placeholder, String> values) {
        return Placeholder.named(name).map(values::get);
    }

    /// All that may stand in braces, as people are told.
    public static String known() {
        return known(EnumSet.allOf(Placeholder.class));
    }

    public static String known(Set<Placeholder> known) {
        return known.stream().map(one -> "{" + one.code() + "}").collect(Collectors.joining(", "));
    }
}
