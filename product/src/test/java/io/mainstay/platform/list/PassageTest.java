package io.mainstay.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.platform.list.Passage.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {

    @Test
    void isDividedAtTheMarks() {
        assertThat(Passage.marked("a \uE000b\uE001 c\uE000d\uE001").pieces())
                .containsExactly(
                        new Piece("a ", false),
                        new Piece("b", true),
                        new Piece(" c", false),
                        new Piece("d", true));
        assertThat(Passage.marked("").isEmpty()).isTrue();
        assertThat(Passage.plain("").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uE000", "\uE001", "\uE001a\uE000", "\uE000\uE000a", "a\uE000\uE001b"})
    void bearsMarksThatDoNotFit(String text) {
        assertThat(Passage.marked(text).pieces())
                .allSatisfy(it -> assertThat(it.text()).isNotEmpty());
    }
}
