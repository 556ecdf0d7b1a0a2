package io.mainstay.platform.web.chart;

import io.mainstay.platform.web.chart.Chart.Kind;
import io.mainstay.platform.web.chart.Chart.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Where the parts of a chart stand in its picture.
public final class Drawing {

    public static final int WIDTH = 960;
    public static final int HEIGHT = 260;
    private static final double LEFT = 46;
    private static final double RIGHT = 8;
    private static final double TOP = 12;
    private static final double BOTTOM = 26;
    private static final int MOST_LABELS = 12;
    private static final int TICKS = 4;
    private static final double BAR_SHARE = 0.72;
    private static final double WIDEST_BAR = 56;

    /// @param category for what it stands
    /// @param series which of the chart's series
    public record Bar(int category, int series, String x, String y, String width, String height) {}

    public record Dot(int category, int series, String x, String y) {}

    public record Label(String text, String at) {}

    private final Chart chart;
    private final double most;
    private final double slot;

    Drawing(Chart chart) {
        this.chart = chart;
        this.most = roundUp(highest(chart));
        this.slot = (WIDTH - LEFT - RIGHT) / Math.max(1, chart.categories().size());
    }

    public String left() {
        return text(LEFT);
    }

    public String right() {
        return text(WIDTH - RIGHT);
    }

    public String baseline() {
        return text(HEIGHT - BOTTOM);
    }

    /// The values beside the axis, each with its height.
    public List<Label> ticks() {
        return IntStream.rangeClosed(0, TICKS)
                .mapToDouble(step -> most * step / TICKS)
                .mapToObj(value -> new Label(tick(value), text(y(value))))
                .toList();
    }

    /// The categories below, thinned out where they would touch.
    public List<Label> labels() {
        var every = (chart.categories().size() + MOST_LABELS - 1) / MOST_LABELS;
        return IntStream.range(0, chart.categories().size())
                .filter(index -> index % Math.max(1, every) == 0)
                .mapToObj(index -> new Label(chart.categories().get(index), text(middle(index))))
                .toList();
    }

    public List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        for (var category = 0; category < chart.categories().size(); category++) {
            bars.addAll(chart.kind() == Kind.STACKED ? stacked(category) : beside(category));
        }
        return bars;
    }

    public List<Dot> dots(int series) {
        return IntStream.range(0, chart.categories().size())
                .mapToObj(index ->
                        new Dot(index, series, text(middle(index)), text(y(value(series, index)))))
                .toList();
    }

    /// The `d` of a line's path.
    public String line(int series) {
        return dots(series).stream()
                .map(dot -> dot.x() + " " + dot.y())
                .collect(Collectors.joining("L", "M", ""));
    }

    /// The `d` of the area below a line.
    public String area(int series) {
        var last = chart.categories().size() - 1;
        return line(series)
                + "L%s %sL%s %sZ"
                        .formatted(text(middle(last)), baseline(), text(middle(0)), baseline());
    }

    private List<Bar> stacked(int category) {
        var bars = new ArrayList<Bar>();
        var width = Math.min(WIDEST_BAR, slot * BAR_SHARE);
        var below = 0.0;
        for (var series = 0; series < chart.series().size(); series++) {
            var above = below + value(series, category);
            bars.add(
                    bar(
                            category,
                            series,
                            new Box(middle(category) - width / 2, width, below, above)));
            below = above;
        }
        return bars;
    }

    private List<Bar> beside(int category) {
        var count = chart.series().size();
        var width = Math.min(WIDEST_BAR, slot * BAR_SHARE / Math.max(1, count));
        var start = middle(category) - width * count / 2;
        return IntStream.range(0, count)
                .mapToObj(series ->
                        bar(
                                category,
                                series,
                                new Box(start + series * width, width, 0, value(series, category))))
                .toList();
    }

    private record Box(double x, double width, double below, double above) {}

    private Bar bar(int category, int series, Box box) {
        return new Bar(
                category,
                series,
                text(box.x()),
                text(y(box.above())),
                text(Math.max(1, box.width() - 1)),
                text(y(box.below()) - y(box.above())));
    }

    private double value(int series, int category) {
        return chart.series().get(series).points().get(category).value();
    }

    private double middle(int category) {
        return LEFT + slot * (category + 0.5);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - value / most * (HEIGHT - BOTTOM - TOP);
    }

    private static double highest(Chart chart) {
        var columns =
                IntStream.range(0, chart.categories().size())
                        .mapToDouble(index -> {
                            var values =
                                    chart.series().stream()
                                            .mapToDouble(one -> one.points().get(index).value());
                            return chart.kind() == Kind.STACKED
                                    ? values.sum()
                                    : values.max().orElse(0);
                        });
        return columns.max().orElse(0);
    }

    /// The next number of which a quarter is round.
    private static double roundUp(double value) {
        var power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1))));
        return DoubleStream.of(1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10)
                .map(factor -> factor * power)
                .filter(round -> round >= value)
                .findFirst()
                .orElse(power * 10);
    }

    private static String tick(double value) {
        if (value >= 1000) {
            return "%s k".formatted(plain(value / 1000));
        }
        return plain(value);
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String text(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    /// The point behind a bar or a dot.
    public Point point(int series, int category) {
        return chart.series().get(series).points().get(category);
    }
}
