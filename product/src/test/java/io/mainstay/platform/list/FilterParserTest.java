package io.mainstay.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.Refusal.Kind;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "state==NEW | state==NEW",
                " state == NEW  | state==NEW",
                "state=in=(NEW, ASSIGNED) | state=in=(NEW,ASSIGNED)",
                "state=in=NEW | state=in=(NEW)",
                "a==1;b==2;c==3 | a==1;b==2;c==3",
                "a==1,b==2;c==3 | a==1,b==2;c==3",
                "(a==1,b==2);c==3 | (a==1,b==2);c==3",
                "(a==1;b==2),c==3 | a==1;b==2,c==3",
                "((a==1)) | a==1",
                "text=q=\"mail slow\" | text=q=\"mail slow\"",
                "title=='it''s' | -",
                "title==\"say \\\"hi\\\"\" | title==\"say \\\"hi\\\"\"",
                "title=='single \"quoted\"' | title==\"single \\\"quoted\\\"\"",
                "title==\"\" | title==\"\"",
                "openedAt=ge=2026-01-01T00:00:00+02:00 | openedAt=ge=2026-01-01T00:00:00+02:00",
                "openedAt=lt=-7d | openedAt=lt=-7d",
                "assignee=null=true | assignee=null=true",
                "title==Grüße | title==Grüße",
                "title==😀 | title==😀",
            })
    void readsWhatPeopleWrite(String text, String again) {
        if (again.equals("-")) {
            assertThatExceptionOfType(BadListRequest.class)
                    .isThrownBy(() -> FilterParser.parse(text));
        } else {
            assertThat(FilterParser.parse(text)).hasToString(again);
        }
    }

    @Test
    void bindsAndStrongerThanOr() {
        assertThat(FilterParser.parse("a==1,b==2;c==3"))
                .isInstanceOfSatisfying(
                        Filter.Any.class,
                        any -> assertThat(any.parts().get(1)).isInstanceOf(Filter.All.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "    "})
    void readsNothingAsEverything(String text) {
        assertThat(FilterParser.parse(text)).isEqualTo(Filter.EVERYTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "==NEW | 1 | filter-expected-field | =",
                "state | 6 | filter-expected-operator | ``",
                "state=NEW | 6 | filter-expected-operator | =NEW",
                "state=eq=NEW | 6 | filter-expected-operator | =eq=",
                "state<3 | 6 | filter-expected-operator | <",
                "state== | 8 | filter-expected-value | ``",
                "state==; | 8 | filter-expected-value | ;",
                "state==(NEW) | 8 | filter-expected-value | (",
                "state=in=() | 11 | filter-expected-value | )",
                "state=in=(NEW | 14 | filter-expected-closing | ``",
                "(state==NEW | 12 | filter-expected-closing | ``",
                "state==NEW) | 11 | filter-expected-and-or-end | )",
                "state==NEW OLD | 12 | filter-expected-and-or-end | O",
                "state==NEW; | 12 | filter-expected-field | ``",
                "state==NEW;; | 12 | filter-expected-field | ;",
                "title==\"open | 8 | filter-open-quote | \"",
                "title=='it''s' | 12 | filter-expected-and-or-end | '",
                "title==a\tb | 9 | filter-control-character | ``",
                "title=😀 | 6 | filter-expected-operator | =",
                "title==a 😀 | 10 | filter-expected-and-or-end | 😀",
            })
    void saysWhereItStoppedReadingAndWhatItExpected(
            String text, int position, String problem, String found) {
        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() -> FilterParser.parse(text))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Kind.UNREADABLE);
                    assertThat(refusal.code()).isEqualTo("bad-filter");
                    assertThat(refusal.problems().getFirst().code()).isEqualTo(problem);
                    assertThat(refusal.problems().getFirst().arguments())
                            .startsWith(position, found);
                });
    }

    @Test
    void takesOnlySoMuch() {
        assertRefused("a==" + "x".repeat(FilterParser.LONGEST), "filter-too-long");
        assertRefused("(".repeat(9) + "a==1" + ")".repeat(9), "filter-too-deep");
        assertRefused("a==1" + ";a==1".repeat(50), "filter-too-many");
        assertRefused("a=in=(1" + ",1".repeat(200) + ")", "filter-too-many-values");
    }

    @Test
    void takesThatMuch() {
        FilterParser.parse("(".repeat(8) + "a==1" + ")".repeat(8) + ";(b==1)");
        FilterParser.parse("a==1" + ";a==1".repeat(49));
        FilterParser.parse("a=in=(1" + ",1".repeat(199) + ")");
    }

    @Test
    void refusesWhatNoDatabaseCanStore() {
        assertRefused("a==\0", "filter-control-character");
        assertRefused("a==\ud800", "filter-control-character");
        assertRefused("a==\"\u007f\"", "filter-control-character");
    }

    /// Whatever comes in, it is read or refused; and what was read reads the same written out.
    @Test
    void neverFailsOtherwise() {
        var random = new Random(5);
        var pieces = "a b == != =in= =q= ( ) , ; \" ' \\ = ! 1 -7d x1 < > ~ é".split(" ");
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (var i = random.nextInt(12); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                var written = FilterParser.parse(text.toString()).toString();
                assertThat(FilterParser.parse(written)).hasToString(written);
            } catch (BadListRequest refused) {
                assertThat(refused.code()).isEqualTo("bad-filter");
            }
        }
    }

    private static void assertRefused(String text, String problem) {
        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() -> FilterParser.parse(text))
                .satisfies(refusal ->
                        assertThat(refusal.problems().getFirst().code()).isEqualTo(problem));
    }
}
