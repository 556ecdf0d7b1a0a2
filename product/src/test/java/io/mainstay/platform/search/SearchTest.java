package io.mainstay.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoor;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
@Import(SearchTest.Lamps.class)
class SearchTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Lamps {

        @Bean
        Searchable lamps() {
            return new Searchable() {
                @Override
                public String labelKey() {
                    return "search.title";
                }

                @Override
                public Found search(String words, int most) {
                    var lamp = Hit.of("LAMP-7", "It is <b>dark</b>", "", "/lamps/LAMP-7");
                    return Found.of(words.contains("dark") ? List.of(lamp) : List.of(), most);
                }
            };
        }

        @Bean
        RecordDoor lampDoor() {
            return new RecordDoor() {
                @Override
                public String prefix() {
                    return "LAMP";
                }

                @Override
                public Optional<RecordCard> open(RecordRef ref) {
                    return ref.serial() == 7
                            ? Optional.of(new RecordCard(ref, "It is dark", "x", "/lamps/LAMP-7"))
                            : Optional.empty();
                }
            };
        }
    }

    @Autowired WebApplicationContext context;

    @Test
    void leadsANumberStraightToItsRecord() {
        assertThat(get("/search?q={q}", " lamp-7 ")).hasRedirectedUrl("/lamps/LAMP-7");
        assertThat(get("/search?q={q}", "LAMP-8")).hasStatusOk();
    }

    @Test
    void showsWhatItFoundAsText() {
        assertThat(get("/search?q={q}", "dark room"))
                .hasStatusOk()
                .bodyText()
                .contains("/lamps/LAMP-7", "It is &lt;b&gt;dark")
                .doesNotContain("<b>dark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nothing", "\u0000", "'\"();,", "%", "a\ud800b"})
    void bearsWhateverIsTyped(String words) {
        assertThat(get("/search?q={q}", words)).hasStatusOk();
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(Search.searchable("x".repeat(5_000))).hasSize(Search.LONGEST);
        assertThat(Search.searchable("a\tb\0c\ud800d ")).isEqualTo("a b c d");
    }

    @Test
    void answersTheApiAlike() {
        assertThat(get("/api/v1/search?q={q}", "dark"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].label")
                .isEqualTo("LAMP-7");
        assertThat(get("/api/v1/search?q={q}", "LAMP-7"))
                .bodyJson()
                .extractingPath("$.items[0].href")
                .isEqualTo("/lamps/LAMP-7");
        assertThat(get("/api/v1/search{q}", "")).hasStatus(400);
    }

    private MvcTestResult get(String address, String words) {
        var mvc = MockMvcTester.from(context);
        return Actors.as(
                Actor.system(Channel.PAGE),
                () -> mvc.get().uri(address, words).accept("text/html", "*/*").exchange());
    }
}
