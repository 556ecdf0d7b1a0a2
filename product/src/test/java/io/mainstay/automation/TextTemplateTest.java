package io.mainstay.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTemplateTest {

    private static final Map<Placeholder, String> SOFIA =
            Map.of(
                    Placeholder.CALLER_FIRST_NAME, "Sofia $1 \\0 {me}",
                    Placeholder.NUMBER, "INC-7");

    @Test
    void fillsInWhatIsKnownAndNothingTwice() {
        assertThat(fill("Hello {caller.firstName}, about {number}:"))
                .isEqualTo("Hello Sofia $1 \\0 {me}, about INC-7:");
    }

    @Test
    void leavesOtherBracesAndWhatHasNoValue() {
        assertThat(fill("{team} { x } {} {a1} {{number}}"))
                .isEqualTo("{team} { x } {} {a1} {INC-7}");
        assertThat(new TextTemplate("{number} {team}").missing(SOFIA)).contains("team");
        assertThat(new TextTemplate("{number}").missing(SOFIA)).isEmpty();
    }

    @Test
    void refusesANameThatStandsForNothing() {
        var check = new Check();
        new TextTemplate("{number} {caller.secondName}").check(check, "body");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(check::orRefuse)
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().arguments().getFirst())
                                .isEqualTo("{caller.secondName}"));
    }

    private static String fill(String text) {
        return new TextTemplate(text).fill(SOFIA);
    }
}
