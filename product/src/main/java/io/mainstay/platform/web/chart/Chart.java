package io.mainstay.platform.web.chart;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a chart shows. Drawn by `part/chart/chart`.
///
/// @param description what there is to see, in a sentence; screen readers say it
/// @param categories along the bottom; each series has one point for each
public record Chart(
        String title, String description, Kind kind, List<String> categories, List<Series> series) {

    public enum Kind {
        /// Bars beside each other.
        BARS,
        /// Bars on each other.
        STACKED,
        /// Lines, the first with its area.
        LINES
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

    /// The class that gives a series its colour.
    public String tone(int index) {
        var tone = series.get(index).tone();
        return tone.isEmpty() ? "series-" + (index % 5 + 1) : "tone-" + tone;
    }

    public Drawing drawing() {
        return new Drawing(this);
    }
}
