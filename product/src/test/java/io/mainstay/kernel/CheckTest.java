package io.mainstay.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mainstay.kernel.Refusal.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {

    @Test
    void namesEveryBrokenFieldAtOnce() {
        var refusal =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                new Check()
                                        .text("title", " ", 10)
                                        .text("name", "far too long for this", 10)
                                        .that(false, "impact", "out-of-range", 1, 3)
                                        .orRefuse());

        assertThat(refusal.problems())
                .containsExactly(
                        Problem.of("title", "required"),
                        Problem.of("name", "too-long", 10),
                        Problem.of("impact", "out-of-range", 1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u0007", "\u0085x"})
    void refusesControlCharacters(String text) {
        assertThat(
                        catchThrowableOfType(
                                        InvalidInput.class,
                                        () -> new Check().text("title", text, 10).orRefuse())
                                .problems())
                .containsExactly(Problem.of("title", "control-character"));
    }

    @Test
    void takesOrdinaryTextOfSeveralLines() {
        assertThatNoException()
                .isThrownBy(() ->
                        new Check()
                                .text("description", "Zeile 1\r\n\tZeile 2 – ü, 漢字, 🙂", 100)
                                .optionalText("note", null, 5)
                                .orRefuse());
    }
}
