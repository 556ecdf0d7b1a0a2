package io.mainstay.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "printer, printer, 0",
        "pritner, printer, 1",
        "prnter, printer, 1",
        "prinnter, printer, 1",
        "prunter, printer, 1",
        "pirntre, printer, 2",
        "müller, muller, 0",
        "abc, xyz, 3",
        "ab, ba, 1",
        "'', abc, 3"
    })
    void countsSlipsOfTheFinger(String from, String to, int slips) {
        assertThat(Spelling.slips(from, to)).isEqualTo(slips);
        assertThat(Spelling.slips(to, from)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({
        "wifi, wiif, true",
        "wifi, wife, true",
        "wifi, hive, false",
        "mail, main, true",
        "pritnre, printer, true",
        "printer, painters, true",
        "printer, painful, false"
    })
    void takesFewSlipsInShortWords(String typed, String word, boolean near) {
        assertThat(Spelling.isNear(typed, word)).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"mail, true", "vpn, false", "inc42x, false", "müll, true", "a-mail, false"})
    void comparesWordsOnly(String word, boolean comparable) {
        assertThat(Spelling.isComparable(word)).isEqualTo(comparable);
    }

    @Test
    void swapsNeighbours() {
        assertThat(Spelling.swapped("wiif")).containsExactly("iwif", "wiif", "wifi");
        assertThat(Spelling.swapped("")).isEmpty();
    }
}
