package io.mainstay.incident.domain.major;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorRuleTest {

    private static final Instant TWO_PAST_NINE = Instant.parse("2026-03-02T09:02:00Z");

    /// Blank: the rule says nothing of it.
    @ParameterizedTest
    @CsvSource({
        "  ,   , false, 1, 500, false",
        " 1,   , false, 1,   0, true",
        " 1,   , false, 2, 500, false",
        " 2,   , false, 1,   0, true",
        "  , 10, false, 1,   9, false",
        "  , 10, false, 5,  10, true",
        " 1, 10, false, 1,   0, true",
        " 1, 10, false, 3,  10, true",
        " 1, 10, false, 3,   9, false",
        " 1, 10, true,  1,   9, false",
        " 1, 10, true,  2,  10, false",
        " 1, 10, true,  1,  10, true",
        " 1,   , true,  1,   0, true",
        "  , 10, true,  4,  10, true"
    })
    void declaresOnlyWhatReaches(
            Integer priority, Integer least, boolean together, int of, int many, boolean reached) {
        var rule =
                new MajorRule(
                        Optional.ofNullable(priority), Optional.ofNullable(least), 15, together);

        assertThat(rule.reached(of, counted(many)).isPresent()).isEqualTo(reached);
        if (reached && many > 0 && least != null) {
            assertThat(rule.counts(of)).isTrue();
        }
    }

    @Test
    void keepsOnlyWhatSpokeForIt() {
        var rule = new MajorRule(Optional.of(1), Optional.of(10), 15, false);

        assertThat(rule.reached(1, counted(3)))
                .contains(new Seen(Optional.of(1), Optional.empty()));
        assertThat(rule.reached(3, counted(12))).contains(new Seen(Optional.empty(), counted(12)));
    }

    @Test
    void countsNothingWhereItCouldNotDeclareAnyway() {
        assertThat(new MajorRule(Optional.of(1), Optional.of(10), 15, true).counts(2)).isFalse();
        assertThat(MajorRule.NEVER.counts(1)).isFalse();
    }

    private static Optional<Counted> counted(int many) {
        return many == 0
                ? Optional.empty()
                : Optional.of(
                        new Counted(
                                many - many / 3,
                                many / 3,
                                TWO_PAST_NINE,
                                TWO_PAST_NINE.plusSeconds(900)));
    }
}
