package io.mainstay.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What one language says of a thing the others say as well.
class BundlesTest {

    private static final Pattern GAP = Pattern.compile("\\{\\d}");
    private static final Pattern SAYS_NOTHING_ITSELF = Pattern.compile("[\\p{Punct}\\s–\\d]*");

    /// What is written alike in two languages.
    private static final Map<String, Set<String>> ALIKE =
            Map.of(
                    "de",
                    Set.of(
                            "Mainstay",
                            "Name",
                            "Start",
                            "in {0}",
                            "Text",
                            "Status",
                            "Token",
                            "Portal",
                            "Chat"),
                    "nl",
                    Set.of("Mainstay", "Start", "Status", "Token", "Chat", "E-mail"));

    private final Map<String, Map<String, String>> languages = WordsConfiguration.bundles();

    BundlesTest() throws IOException {}

    @Test
    void areEnglishGermanAndDutch() {
        assertThat(languages).containsOnlyKeys("en", "de", "nl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "nl"})
    void knowNothingThatEnglishDoesNot(String tag) {
        assertThat(words(tag).keySet())
                .allSatisfy(key ->
                        assertThat(words("en")).containsKey(key.replaceFirst("\\.one$", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "nl"})
    void sayOneWhereEnglishDoes(String tag) {
        assertThat(words(tag).keySet())
                .filteredOn(key -> words("en").containsKey(key + ".one"))
                .allSatisfy(key -> assertThat(words(tag)).containsKey(key + ".one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "nl"})
    void fillTheSameGaps(String tag) {
        words(tag)
                .forEach((key, text) ->
                        assertThat(gaps(text))
                                .as(key)
                                .containsExactlyElementsOf(gaps(english(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "nl"})
    void areTranslated(String tag) {
        var alike = Objects.requireNonNull(ALIKE.get(tag));
        assertThat(words(tag).entrySet())
                .filteredOn(word -> word.getValue().equals(english(word.getKey())))
                .filteredOn(word -> !says(word.getValue()).isEmpty())
                .allSatisfy(word -> assertThat(alike).contains(word.getValue()));
    }

    /// Without what stands for something else, and without signs.
    private static String says(String text) {
        var rest = GAP.matcher(text).replaceAll("");
        return SAYS_NOTHING_ITSELF.matcher(rest).matches() ? "" : rest;
    }

    private static List<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).sorted().distinct().toList();
    }

    private String english(String key) {
        var own = words("en").get(key);
        return own == null
                ? Objects.requireNonNull(words("en").get(key.replaceFirst("\\.one$", "")))
                : own;
    }

    private Map<String, String> words(String tag) {
        return languages.getOrDefault(tag, Map.of());
    }
}
