package io.mainstay.platform.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mainstay.platform.web.chart.Chart.Kind;
import io.mainstay.platform.web.chart.Chart.Point;
import io.mainstay.platform.web.chart.Chart.Series;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static Series series(double... values) {
        return Series.of(
                "a",
                DoubleStream.of(values).mapToObj(value -> new Point(value, "", null)).toList());
    }

    private static Chart chart(Kind kind, List<String> categories, Series... series) {
        return new Chart("t", "d", kind, categories, List.of(series));
    }

    @Test
    void standsEachBarOnTheBaselineAtItsHeight() {
        var drawing = chart(Kind.BARS, List.of("x", "y"), series(100, 50)).drawing();

        var bars = drawing.bars();
        assertThat(Double.parseDouble(bars.get(0).height()))
                .isEqualTo(2 * Double.parseDouble(bars.get(1).height()));
        assertThat(Double.parseDouble(bars.get(0).y()) + Double.parseDouble(bars.get(0).height()))
                .isEqualTo(Double.parseDouble(drawing.baseline()));
    }

    @Test
    void stacksWithoutGapOrOverlap() {
        var bars = chart(Kind.STACKED, List.of("x"), series(30), series(50)).drawing().bars();

        assertThat(Double.parseDouble(bars.get(1).y()) + Double.parseDouble(bars.get(1).height()))
                .isEqualTo(Double.parseDouble(bars.get(0).y()));
    }

    @Test
    void scalesToTheStackAndNotToItsParts() {
        var ticks = chart(Kind.STACKED, List.of("x"), series(600), series(900)).drawing().ticks();

        assertThat(ticks.getLast().text()).isEqualTo("1.6 k");
    }

    @Test
    void drawsNothingWhereNothingIs() {
        assertThat(chart(Kind.BARS, List.of(), series()).isEmpty()).isTrue();
        assertThat(chart(Kind.LINES, List.of("x"), series(0)).isEmpty()).isTrue();
    }

    @Test
    void thinsOutLabelsThatWouldTouch() {
        var days = DoubleStream.iterate(1, day -> day + 1).limit(365).toArray();
        var names = DoubleStream.of(days).mapToObj(Double::toString).toList();

        assertThat(chart(Kind.LINES, names, series(days)).drawing().labels()).hasSizeBetween(6, 12);
    }

    @Test
    void wantsOnePointForEachCategory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart(Kind.BARS, List.of("x", "y"), series(1)));
    }
}
