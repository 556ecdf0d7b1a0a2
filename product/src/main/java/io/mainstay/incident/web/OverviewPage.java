package io.mainstay.incident.web;

import io.mainstay.incident.application.overview.OverviewQuestion;
import io.mainstay.incident.domain.overview.Overview;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.chart.Chart;
import io.mainstay.platform.web.chart.Chart.Kind;
import io.mainstay.platform.web.chart.Chart.Point;
import io.mainstay.platform.web.chart.Chart.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The incident overview as it is shown, with the team that it is narrowed to.
public record OverviewPage(
        OverviewQuestion question,
        Overview overview,
        List<Choice> teams,
        String team,
        OverviewLinks links) {

    /// One figure: its words' key, its value, what it is of, and the records behind it.
    public record Figure(String key, String value, Optional<String> share, String href) {}

    /// The way to all the records behind the overview.
    public String all() {
        return links.all();
    }

    public List<Figure> figures(Frame frame) {
        var figures = new ArrayList<Figure>();
        figures.add(figure(frame, "total", overview.total(), links.all()));
        figures.add(
                figure(
                        frame,
                        "reassigned",
                        overview.reassigned().counted(),
                        links.where("reassignments=gt=0")));
        figures.add(
                figure(
                        frame,
                        "source-reassigned",
                        overview.reassigned().told(),
                        links.where("sourceReassignments=gt=0")));
        figures.add(
                figure(
                        frame,
                        "reopened",
                        overview.reopened().counted(),
                        links.where("reopens=gt=0")));
        figures.add(
                figure(
                        frame,
                        "source-reopened",
                        overview.reopened().told(),
                        links.where("sourceReopens=gt=0")));
        figures.add(
                new Figure(
                        "made-sla",
                        frame.number(overview.agreedTime().kept()),
                        overview.agreedTime().share().map(share -> rounded(frame, share, 2) + " %"),
                        links.where("madeSla==true")));
        return figures;
    }

    public List<Figure> restoration(Frame frame) {
        var hours = overview.restoration().hours();
        var resolved = links.where("resolvedAt=null=false");
        var figures = new ArrayList<Figure>();
        figures.add(figure(frame, "resolved", overview.restoration().resolved(), resolved));
        figures.add(new Figure("mean", hours(frame, hours.mean(), 3), Optional.empty(), resolved));
        figures.add(
                new Figure("median", hours(frame, hours.median(), 1), Optional.empty(), resolved));
        figures.add(
                new Figure(
                        "ninetieth",
                        hours(frame, hours.ninetieth(), 1),
                        Optional.empty(),
                        resolved));
        return figures;
    }

    public Chart months(Frame frame) {
        var points =
                overview.months().entrySet().stream()
                        .map(month ->
                                point(
                                        frame,
                                        month.getValue(),
                                        links.where("openedAt==" + month.getKey())))
                        .toList();
        var names = overview.months().keySet().stream().map(Object::toString).toList();
        return chart(frame, "month", names, points);
    }

    public Chart priorities(Frame frame) {
        var points =
                overview.priorities().entrySet().stream()
                        .map(one ->
                                point(
                                        frame,
                                        one.getValue(),
                                        links.where("priority==" + one.getKey())))
                        .toList();
        var names = overview.priorities().keySet().stream().map(Object::toString).toList();
        return chart(frame, "priority", names, points);
    }

    public Chart states(Frame frame) {
        var points =
                overview.states().entrySet().stream()
                        .map(one ->
                                point(frame, one.getValue(), links.where("state==" + one.getKey())))
                        .toList();
        return chart(
                frame,
                "state",
                overview.states().keySet().stream().map(frame::say).toList(),
                points);
    }

    public Chart backlog(Frame frame) {
        var backlog = overview.backlog();
        var points =
                backlog.bands().entrySet().stream()
                        .map(one ->
                                point(
                                        frame,
                                        one.getValue(),
                                        links.backlog(one.getKey(), backlog.asOf())))
                        .toList();
        return chart(
                frame,
                "backlog",
                backlog.bands().keySet().stream().map(frame::say).toList(),
                points);
    }

    private Figure figure(Frame frame, String key, long count, String href) {
        var share =
                overview.total() == 0 || count == overview.total()
                        ? Optional.<String>empty()
                        : Optional.of(rounded(frame, 100.0 * count / overview.total(), 2) + " %");
        return new Figure(key, frame.number(count), share, href);
    }

    private static Chart chart(Frame frame, String key, List<String> names, List<Point> points) {
        var title = frame.say("incident.overview.chart." + key);
        return new Chart(
                title,
                frame.say("incident.overview.chart." + key + ".about"),
                Kind.BARS,
                names,
                List.of(Series.of(frame.say("incident.list"), points)));
    }

    private static Point point(Frame frame, long count, String href) {
        return new Point(count, frame.number(count), href);
    }

    private static String hours(Frame frame, Optional<Double> hours, int digits) {
        return hours.map(value -> rounded(frame, value, digits) + " h").orElse("–");
    }

    private static String rounded(Frame frame, double value, int digits) {
        Locale locale = frame.reader().locale();
        return String.format(locale, "%,." + digits + "f", value);
    }
}
