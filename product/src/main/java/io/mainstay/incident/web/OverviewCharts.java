package io.mainstay.incident.web;

import io.mainstay.incident.application.overview.OverviewQuestion;
import io.mainstay.incident.domain.overview.Grain;
import io.mainstay.incident.domain.overview.Overview;
import io.mainstay.incident.domain.overview.Volume;
import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.chart.Chart;
import io.mainstay.platform.web.chart.Chart.Category;
import io.mainstay.platform.web.chart.Chart.Kind;
import io.mainstay.platform.web.chart.Chart.Point;
import io.mainstay.platform.web.chart.Chart.Series;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The charts of the overview.
///
/// @param links to the records behind each mark
public record OverviewCharts(OverviewQuestion question, Overview overview, OverviewLinks links) {

    public Chart volume(Frame frame) {
        var volume = Volume.of(overview.days(), question.period());
        var categories =
                volume.parts().stream().map(part -> category(frame, volume.grain(), part)).toList();
        var points =
                volume.parts().stream()
                        .map(part -> point(frame, part.count(), links.opened(part)))
                        .toList();
        return new Chart(
                frame.say("incident.overview.chart." + key(volume.grain())),
                frame.say("incident.overview.chart.volume.about"),
                Kind.BARS,
                categories,
                List.of(Series.of(frame.say("incident.list"), points)));
    }

    public Chart priorities(Frame frame) {
        return rows(
                frame,
                "priority",
                overview.priorities(),
                priority -> "P" + priority,
                priority -> links.where("priority==" + priority));
    }

    public Chart states(Frame frame) {
        return rows(
                frame,
                "state",
                overview.states(),
                frame::say,
                state -> links.where("state==" + state));
    }

    public Chart backlog(Frame frame) {
        var asOf = overview.backlog().asOf();
        return rows(
                frame,
                "backlog",
                overview.backlog().bands(),
                frame::say,
                band -> links.backlog(band, asOf));
    }

    private static <T> Chart rows(
            Frame frame,
            String key,
            Map<T, Long> counts,
            Function<T, String> name,
            Function<T, String> href) {
        var categories = counts.keySet().stream().map(name).map(Category::of).toList();
        var points =
                counts.entrySet().stream()
                        .map(one -> point(frame, one.getValue(), href.apply(one.getKey())))
                        .toList();
        return new Chart(
                frame.say("incident.overview.chart." + key),
                frame.say("incident.overview.chart." + key + ".about"),
                Kind.ROWS,
                categories,
                List.of(Series.of(frame.say("incident.list"), points)));
    }

    private static Category category(Frame frame, Grain grain, Volume.Part part) {
        var year = Integer.toString(part.from().getYear());
        return switch (grain) {
            case DAY -> {
                var day = Integer.toString(part.from().getDayOfMonth());
                yield new Category(frame.day(part.from()), day, said(frame, part, "LLL uuuu"));
            }
            case WEEK -> {
                var days =
                        frame.say(
                                "incident.overview.period",
                                frame.day(part.from()),
                                frame.day(part.to()));
                yield new Category(days, said(frame, part, "d MMM"), year);
            }
            case MONTH ->
                    new Category(said(frame, part, "LLLL uuuu"), said(frame, part, "LLL"), year);
            case QUARTER -> {
                var quarter = Integer.toString(part.from().get(IsoFields.QUARTER_OF_YEAR));
                var name = frame.say("incident.overview.quarter", quarter);
                yield new Category(name + " " + year, name, year);
            }
            case YEAR -> Category.of(year);
        };
    }

    private static String said(Frame frame, Volume.Part part, String pattern) {
        LocalDate day = part.from();
        return DateTimeFormatter.ofPattern(pattern, frame.reader().locale()).format(day);
    }

    private static String key(Grain grain) {
        return switch (grain) {
            case DAY -> "day";
            case WEEK -> "week";
            case MONTH -> "month";
            case QUARTER -> "quarter";
            case YEAR -> "year";
        };
    }

    private static Point point(Frame frame, long count, String href) {
        return new Point(count, frame.number(count), href);
    }
}
