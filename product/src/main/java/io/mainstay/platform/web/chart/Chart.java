package io.mainstay.platform.web.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a chart shows. Drawn by `part/chart/chart`.
///
/// @param description what there is to see, in a sentence
/// @param categories along the bottom; each series has one point for each
public record Chart(
        String title,
        String description,
        Kind kind,
        List<Category> categories,
        List<Series> series) {

    public enum Kind {
        /// Bars beside each other.
        BARS,
        /// Bars on each other.
        STACKED,
        /// Lines, the first with its area.
        LINES,
        /// Bars below each other, each with its words and its value: a chart that is its own table.
        /// Of one series.
        ROWS
    }

    /// @param name in full
    /// @param mark as short as the axis wants it
    /// @param group what several beside each other have in common, such as their year; said once
    public record Category(String name, String mark, String group) {

        public static Category of(String name) {
            return new Category(name, name, "");
        }
    }

    /// @param tone a meaning colour where the series has that meaning: `red`, `orange`, `amber`,
    ///   `green`; empty for the accent and the greys in turn
    public record Series(String name, String tone, List<Point> points) {

        public static Series of(String name, List<Point> points) {
            return new Series(name, "", points);
        }
    }

    /// @param said the value as people read it
    /// @param href the records behind it
    public record Point(double value, String said, @Nullable String href) {

        public Optional<String> link() {
            return Optional.ofNullable(href);
        }
    }

    public Chart {
        for (var one : series) {
            if (one.points().size() != categories.size()) {
                throw new IllegalArgumentException(
                        "%s needs %d points".formatted(one.name(), categories.size()));
            }
        }
    }

    public boolean isEmpty() {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .noneMatch(point -> point.value() > 0);
    }

    /// How long the row of a category is, in percent of the longest.
    public String length(int category) {
        var points = series.getFirst().points();
        var most = points.stream().mapToDouble(Point::value).max().orElse(0);
        return most == 0
                ? "0"
                : String.format(Locale.ROOT, "%.2f", 100 * points.get(category).value() / most);
    }

    /// What part of the whole a category is, in percent as people read it.
    public String share(int category, Locale locale) {
        var points = series.getFirst().points();
        var sum = points.stream().mapToDouble(Point::value).sum();
        return sum == 0
                ? ""
                : String.format(locale, "%.1f %%", 100 * points.get(category).value() / sum);
    }

    /// The class that gives a series its colour.
    public String tone(int index) {
        var tone = series.get(index).tone();
        return tone.isEmpty() ? "series-" + (index % 5 + 1) : "tone-" + tone;
    }

    public Drawing drawing() {
        return new Drawing(this);
    }
}
