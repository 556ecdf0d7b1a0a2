package io.mainstay.platform.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mainstay.platform.web.chart.Chart.Category;
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
        return new Chart(
                "t", "d", kind, categories.stream().map(Category::of).toList(), List.of(series));
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
    void countsInWholeNumbers() {
        var ticks = chart(Kind.BARS, List.of("x", "y"), series(2, 1)).drawing().ticks();

        assertThat(ticks).extracting(Drawing.Label::text).containsExactly("0", "1", "2");
    }

    @Test
    void keepsOneBesideThousandsVisible() {
        var bars = chart(Kind.BARS, List.of("x", "y"), series(20_000, 1)).drawing().bars();

        assertThat(Double.parseDouble(bars.getLast().height())).isGreaterThanOrEqualTo(2);
    }

    @Test
    void saysWhatCategoriesShareOnce() {
        var months =
                List.of(
                        new Category("Nov 2016", "Nov", "2016"),
                        new Category("Dec 2016", "Dec", "2016"),
                        new Category("Jan 2017", "Jan", "2017"));
        var chart = new Chart("t", "d", Kind.BARS, months, List.of(series(1, 1, 1)));

        assertThat(chart.drawing().groups())
                .extracting(Drawing.Label::text)
                .containsExactly("2016", "2017");
    }

    @Test
    void measuresRowsByTheLongest() {
        var chart = chart(Kind.ROWS, List.of("x", "y"), series(50, 150));

        assertThat(chart.length(0)).isEqualTo("33.33");
        assertThat(chart.length(1)).isEqualTo("100.00");
        assertThat(chart.share(0, java.util.Locale.ENGLISH)).isEqualTo("25.0 %");
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

        assertThat(chart(Kind.LINES, names, series(days)).drawing().marks()).hasSizeBetween(6, 12);
    }

    @Test
    void wantsOnePointForEachCategory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart(Kind.BARS, List.of("x", "y"), series(1)));
    }
}
