package io.mainstay.people.persistence;

import static java.text.Normalizer.Form.NFKD;
import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whatever somebody remembers of a person, taken apart into words. A telephone number is one word
/// of digits, however it is written.
///
/// @param text without blanks around it, in lower case
/// @param words divided by blanks
record TypedPerson(String text, List<String> words) {

    private static final int MOST_WORDS = 5;

    /// Of a number from abroad and the same at home these digits agree.
    private static final int OWN_DIGITS = 9;

    private static final int SHORTEST_PART = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lo}\\p{Nd}]+");

    static TypedPerson of(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        return text.matches("[+0-9 ()./-]{3,40}")
                ? new TypedPerson(text, List.of(number(text)))
                : new TypedPerson(
                        text,
                        Arrays.stream(text.split("\\s+")).distinct().limit(MOST_WORDS).toList());
    }

    private static String number(String text) {
        var digits = text.replaceAll("[^0-9]", "");
        return digits.substring(Math.max(0, digits.length() - OWN_DIGITS));
    }

    /// One letter says too little.
    boolean isEnough() {
        return words.stream().anyMatch(word -> word.length() > 1)
                && letters().findAny().isPresent();
    }

    /// Whether an index finds one of the words wherever it stands.
    boolean hasParts() {
        return words.stream().anyMatch(word -> word.length() >= SHORTEST_PART);
    }

    /// The words without the signs in and around them, and without those above and below letters:
    /// what is left of a word is part of a query, and must be a word there.
    private Stream<String> letters() {
        return words.stream()
                .map(word -> MARKS.matcher(Normalizer.normalize(word, NFKD)).replaceAll(""))
                .flatMap(SIGNS::splitAsStream)
                .filter(part -> !part.isEmpty());
    }

    /// A query for all of whom each word begins some word.
    String begun() {
        return letters().map(TypedPerson::beginning).collect(joining(" & "));
    }

    /// The same where each word may also be another.
    ///
    /// @param others other spellings of a word
    String begun(Function<String, List<String>> others) {
        return letters()
                .map(word ->
                        Stream.concat(Stream.of(word), others.apply(word).stream())
                                .map(TypedPerson::beginning)
                                .collect(joining(" | ", "(", ")")))
                .collect(joining(" & "));
    }

    private static String beginning(String word) {
        return "'" + word + "':*";
    }

    /// Those of whom each word is some part.
    String everyWordIsPart() {
        return IntStream.range(0, words.size())
                .mapToObj(at ->
                        "people.unsigned(person.search) like people.folded(:part%d)".formatted(at))
                .collect(joining(" and "));
    }

    /// What conditions and order name, but for the query.
    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("typed", text);
        parameters.put("beginning", escaped(text) + "%");
        parameters.put("word_beginning", "% " + escaped(text) + "%");
        IntStream.range(0, words.size())
                .forEach(at -> parameters.put("part" + at, "%" + escaped(words.get(at)) + "%"));
        return parameters;
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
