package io.mainstay.satisfaction.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void tellsTheFiguresOfAPaper() {
        var score = new Score(16, 6, 1 + 2 + 4 + 4 + 5 + 5, 4);

        assertThat(score.responseRate()).contains(37.5);
        assertThat(score.mean()).contains(3.5);
        assertThat(score.goodShare()).contains(66.7);
    }

    @Test
    void saysNothingOfFewerThanFiveAnswersButHowManyThereAre() {
        var score = new Score(4, 4, 20, 4);

        assertThat(score.responseRate()).contains(100.0);
        assertThat(score.mean()).isEmpty();
        assertThat(score.goodShare()).isEmpty();
        assertThat(score.and(new Score(1, 1, 5, 1)).mean()).contains(5.0);
    }

    @Test
    void saysNothingAtAllOfNothing() {
        assertThat(Score.NONE.responseRate()).isEmpty();
    }
}
