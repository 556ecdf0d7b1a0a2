package io.mainstay.knowledge.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.knowledge.application.Difference.Line;
import io.mainstay.knowledge.application.Difference.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DifferenceTest {

    private static final Random RANDOM = new Random(20_260_302);

    @Test
    void tellsWhatWentAndWhatCame() {
        var told =
                Difference.between(List.of("a", "b", "c", "d"), List.of("a", "x", "c", "d", "e"));
        assertThat(told.lines())
                .containsExactly(
                        new Line(Side.BOTH, "a"),
                        new Line(Side.BEFORE, "b"),
                        new Line(Side.AFTER, "x"),
                        new Line(Side.BOTH, "c"),
                        new Line(Side.BOTH, "d"),
                        new Line(Side.AFTER, "e"));
    }

    @RepeatedTest(200)
    void holdsBothTextsWhole() {
        var before = random();
        var after = random();
        var told = Difference.between(before, after).lines();
        assertThat(side(told, Side.BEFORE)).isEqualTo(before);
        assertThat(side(told, Side.AFTER)).isEqualTo(after);
    }

    @Test
    @Timeout(5)
    void takesNoLongerForTextsThatHaveNothingInCommon() {
        var before = IntStream.range(0, 40_000).mapToObj(at -> "b" + at).toList();
        var after = IntStream.range(0, 40_000).mapToObj(at -> "a" + at).toList();
        var began = System.nanoTime();
        assertThat(Difference.between(before, after).lines()).hasSize(80_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    private static List<String> side(List<Line> told, Side side) {
        return told.stream()
                .filter(line -> line.side() == Side.BOTH || line.side() == side)
                .map(Line::text)
                .toList();
    }

    private static List<String> random() {
        var lines = new ArrayList<String>();
        for (var at = RANDOM.nextInt(12); at > 0; at--) {
            lines.add(String.valueOf((char) ('a' + RANDOM.nextInt(4))));
        }
        return lines;
    }
}
