package io.mainstay.knowledge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchedWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Guest WiFi, guest wifi",
        "'  \"guest   wifi\"? ', guest wifi",
        "guest-wifi, guest wifi",
        "Office 365, office 365",
        "Größe, größe"
    })
    void areTheSameHoweverTheyAreTyped(String typed, String kept) {
        assertThat(SearchedWords.of(typed)).contains(new SearchedWords(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?",
                "x",
                "ann@example.org",
                "mail of ann@example.org",
                "+31 20 555 1234",
                "INC-10423",
                "4111 1111 1111 1111"
            })
    void areNotKeptWhereTheyTellOfSomebodyOrOfNothing(String typed) {
        assertThat(SearchedWords.of(typed)).isEmpty();
    }

    @Test
    void areNotKeptWhereNobodyReadsThem() {
        assertThat(SearchedWords.of("a ".repeat(100))).isEmpty();
    }
}
