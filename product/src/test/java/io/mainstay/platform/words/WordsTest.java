package io.mainstay.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern SAID =
            Pattern.compile("\\bsay\\(\"([a-z][a-z0-9.-]*[a-z0-9])\"[,)]");
    private static final Pattern NOTICED =
            Pattern.compile("\\.then\\([^;]*?,\\s*\"([a-z]+\\.[a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern REFUSED =
            Pattern.compile("super\\(\\s*(?:Refusal\\.)?(?:Kind\\.)?[A-Z_]+,\\s*\"([a-z-]+)\"");

    private final Words words =
            new Words(
                    Map.of(
                            "en",
                            Map.of(
                                    "greeting", "It's {0} who can't find {1}",
                                    "found", "{0} found",
                                    "found.one", "one found",
                                    "channel.api", "by API"),
                            "de",
                            Map.of("found", "{0} gefunden")),
                    () ->
                            List.of(key ->
                                    Optional.of("Asset tag")
                                            .filter(label -> key.equals("x.custom.tag"))));

    @Test
    void fillsTheGapsAndLeavesApostrophesAlone() {
        assertThat(words.say(Locale.UK, "greeting", "Sanne", "$1 {0}"))
                .isEqualTo("It's Sanne who can't find $1 {0}");
    }

    @Test
    void saysOneInItsOwnWordsAndManyAsTheReaderWritesThem() {
        assertThat(words.say(Locale.UK, "found", 1)).isEqualTo("one found");
        assertThat(words.say(Locale.UK, "found", 24_918)).isEqualTo("24,918 found");
        assertThat(words.say(Locale.GERMANY, "found", 24_918)).isEqualTo("24.918 gefunden");
    }

    @Test
    void fallsBackToEnglishAndThenToTheKey() {
        assertThat(words.say(Locale.GERMANY, "greeting", "A", "B")).startsWith("It's A");
        assertThat(words.say(Locale.GERMANY, "no.such.key")).isEqualTo("no.such.key");
    }

    @Test
    void saysWhatAnAdministratorNamedAsTheyNamedIt() {
        assertThat(words.has("x.custom.tag")).isTrue();
        assertThat(words.say(Locale.GERMANY, "x.custom.tag")).isEqualTo("Asset tag");
        assertThat(words.has("x.custom.other")).isFalse();
    }

    @Test
    void saysConstantsInTheirOwnWords() {
        assertThat(words.say(Locale.UK, "found", Channel.API)).isEqualTo("by API found");
        assertThat(Words.key(Role.SERVICE_DESK_ANALYST)).isEqualTo("role.service-desk-analyst");
    }

    @Test
    void hasWordsForEveryKeyThatAPageSays() throws IOException {
        assertThat(used(Path.of("src/main/jte"), SAID))
                .isSubsetOf(WordsConfiguration.read().keys());
    }

    @Test
    void hasWordsForEveryNoticeAndEveryRefusal() throws IOException {
        var known = WordsConfiguration.read().keys();

        assertThat(used(Path.of("src/main/java"), NOTICED)).isSubsetOf(known);
        assertThat(used(Path.of("src/main/java"), REFUSED))
                .allSatisfy(code -> assertThat(known).contains("refusal." + code));
    }

    @Test
    void fillsEveryGapThatWordsHave() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/words"))) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(Files.readString(file)).doesNotContainPattern("\\{\\d+,"));
        }
    }

    private static TreeSet<String> used(Path folder, Pattern pattern) throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .forEach(match -> keys.add(match.group(1)));
            }
        }
        assertThat(keys).isNotEmpty();
        return keys;
    }
}
