package io.mainstay.platform.web.chart;

import io.mainstay.platform.web.chart.Chart.Kind;
import io.mainstay.platform.web.chart.Chart.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Where the parts of a chart stand in its picture: across in percent, so that the picture takes
/// any width and its words keep their size; down in pixels.
public final class Drawing {

    public static final int HEIGHT = 240;
    private static final double WIDTH = 100;
    private static final double TOP = 12;
    private static final double BOTTOM = 40;
    private static final double LOWEST_BAR = 2;
    private static final int MOST_LABELS = 12;
    private static final int TICKS = 4;
    private static final double BAR_SHARE = 0.76;
    private static final double WIDEST_BAR = 9;

    /// @param category for what it stands
    /// @param series which of the chart's series
    public record Bar(int category, int series, String x, String y, String width, String height) {}

    public record Dot(int category, int series, String x, String y) {}

    public record Label(String text, String at) {}

    /// @param isSpare left out where there is little room
    public record Mark(String text, String at, boolean isSpare) {}

    private final Chart chart;
    private final double step;
    private final double most;
    private final double slot;

    Drawing(Chart chart) {
        this.chart = chart;
        this.step = step(highest(chart) / TICKS);
        this.most = step * Math.max(1, Math.ceil(highest(chart) / step));
        this.slot = WIDTH / Math.max(1, chart.categories().size());
    }

    public String baseline() {
        return text(HEIGHT - BOTTOM);
    }

    /// The values beside the axis, each with its height.
    public List<Label> ticks() {
        return IntStream.rangeClosed(0, (int) Math.round(most / step))
                .mapToDouble(count -> step * count)
                .mapToObj(value -> new Label(tick(value), text(y(value))))
                .toList();
    }

    /// The categories below, thinned out where they would touch.
    public List<Mark> marks() {
        var every = 1;
        while (chart.categories().size() > every * MOST_LABELS) {
            every *= 2;
        }
        var distance = every;
        return IntStream.range(0, chart.categories().size())
                .filter(index -> index % distance == 0)
                .mapToObj(index ->
                        new Mark(
                                chart.categories().get(index).mark(),
                                text(middle(index)),
                                index / distance % 2 != 0))
                .toList();
    }

    /// What categories have in common, below the first of them.
    public List<Label> groups() {
        var groups = new ArrayList<Label>();
        var last = "";
        for (var index = 0; index < chart.categories().size(); index++) {
            var group = chart.categories().get(index).group();
            if (!group.equals(last)) {
                groups.add(new Label(group, text(middle(index))));
            }
            last = group;
        }
        return groups;
    }

    /// How wide the place of one category is.
    public String slot() {
        return text(slot);
    }

    public String start(int category) {
        return text(slot * category);
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
            var box = new Box(middle(category) - width / 2, width, y(below), y(above));
            bars.add(bar(category, series, box));
            below = above;
        }
        return bars;
    }

    private List<Bar> beside(int category) {
        var count = chart.series().size();
        var width = Math.min(WIDEST_BAR, slot * BAR_SHARE / Math.max(1, count));
        var start = middle(category) - width * count / 2;
        return IntStream.range(0, count)
                .mapToObj(series -> {
                    var top = Math.min(y(value(series, category)), y(0) - LOWEST_BAR);
                    var box = new Box(start + series * width, width, y(0), top);
                    return bar(category, series, box);
                })
                .toList();
    }

    private record Box(double x, double width, double bottom, double top) {}

    private static Bar bar(int category, int series, Box box) {
        return new Bar(
                category,
                series,
                text(box.x()),
                text(box.top()),
                text(box.width() * 0.96),
                text(box.bottom() - box.top()));
    }

    private double value(int series, int category) {
        return chart.series().get(series).points().get(category).value();
    }

    private double middle(int category) {
        return slot * (category + 0.5);
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

    /// The next round number: what is counted has no halves.
    private static double step(double least) {
        var power = Math.pow(10, Math.floor(Math.log10(Math.max(least, 1))));
        return DoubleStream.of(1, 2, 2.5, 3, 4, 5, 6, 8)
                .map(factor -> factor * power)
                .filter(round -> round >= least && round == Math.rint(round))
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
        return String.format(Locale.ROOT, "%.2f", coordinate);
    }

    /// The point behind a bar or a dot.
    public Point point(int series, int category) {
        return chart.series().get(series).points().get(category);
    }
}
