package io.mainstay.platform.bulk.domain;

import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Refusal;
import io.mainstay.platform.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Why a record was not changed, to be said in anybody's language later. Two records that stumbled
/// over the same rule have equal reasons.
///
/// @param key of the words
/// @param arguments that fill them; one that begins with `word:` is a key itself
public record Reason(String key, List<String> arguments) {

    private static final String WORD = "word:";

    /// @param record whose own number is left out, so that equal reasons are equal
    public static Reason of(Refusal refusal, RecordRef record) {
        var problem = refusal.problems().stream().findFirst();
        var key =
                problem.map(first -> "invalid." + first.code())
                        .orElseGet(() -> "refusal." + refusal.code());
        var arguments = problem.map(Refusal.Problem::arguments).orElseGet(refusal::arguments);
        return new Reason(
                key, arguments.stream().map(argument -> written(argument, record)).toList());
    }

    public String said(Words words, Locale locale) {
        var said =
                arguments.stream()
                        .map(text ->
                                text.startsWith(WORD)
                                        ? words.say(locale, text.substring(WORD.length()))
                                        : text)
                        .toArray();
        return words.say(locale, key, said);
    }

    private static String written(Object argument, RecordRef record) {
        if (argument instanceof Enum<?> value) {
            return WORD + wordOf(value);
        }
        var text = Objects.toString(argument);
        return text.equals(record.toString()) ? WORD + "platform.bulk.it" : text;
    }

    private static String wordOf(Enum<?> value) {
        return Words.key(value);
    }
}
