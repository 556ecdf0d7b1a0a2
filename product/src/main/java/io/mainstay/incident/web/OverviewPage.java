package io.mainstay.incident.web;

import io.mainstay.incident.application.overview.OverviewQuestion;
import io.mainstay.incident.domain.overview.History;
import io.mainstay.incident.domain.overview.Overview;
import io.mainstay.platform.web.Frame;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The incident overview as it is shown: of which period, its figures, and what it can be narrowed
/// to.
public record OverviewPage(
        OverviewAsked asked,
        OverviewQuestion question,
        History history,
        Overview overview,
        OverviewNarrowing.Offers offers) {

    private static final int MOST_YEARS = 5;

    /// One figure: its words' key, its value, what it is of, and the records behind it.
    public record Figure(String key, String value, Optional<String> share, String href) {}

    /// One of the periods to choose from.
    public record Span(String name, String href, boolean isChosen) {}

    /// The way to all the records behind the overview.
    public String all() {
        return links().all();
    }

    public List<Span> spans(Frame frame) {
        var spans = new ArrayList<Span>();
        spans.add(span("12", frame.say("incident.overview.last", 12)));
        spans.add(span("24", frame.say("incident.overview.last", 24)));
        history.years().stream()
                .limit(MOST_YEARS)
                .map(Object::toString)
                .forEach(year -> spans.add(span(year, year)));
        spans.add(span(OverviewAsked.ALL, frame.say("incident.overview.all-time")));
        return spans;
    }

    public boolean asksForDates() {
        return asked.chosenPeriod().equals(OverviewAsked.DATES);
    }

    /// The period in words, for every heading.
    public String period(Frame frame) {
        var from = question.period().from().map(frame::day);
        var to = question.period().to().map(frame::day);
        if (from.isPresent() && to.isPresent()) {
            return frame.say("incident.overview.period", from.get(), to.get());
        }
        return from.map(day -> frame.say("incident.overview.period.from", day))
                .or(() -> to.map(day -> frame.say("incident.overview.period.to", day)))
                .orElseGet(() -> frame.say("incident.overview.all-time"));
    }

    /// The end of a day, or the moment in full.
    public String asOf(Frame frame) {
        var at = overview.backlog().asOf();
        return at.equals(at.truncatedTo(ChronoUnit.DAYS))
                ? frame.say("incident.overview.end-of", frame.day(lastDay(at)))
                : frame.when(at);
    }

    private static LocalDate lastDay(Instant end) {
        return LocalDate.ofInstant(end, ZoneOffset.UTC).minusDays(1);
    }

    /// How many fit, but were opened at another time.
    public long outside() {
        return history.total() - overview.total();
    }

    public String allTime() {
        return asked.at(OverviewAsked.ALL).toString();
    }

    public OverviewCharts charts() {
        return new OverviewCharts(question, overview, links());
    }

    public List<Figure> figures(Frame frame) {
        var moves = overview.reassigned();
        var reopened = overview.reopened();
        var kept = overview.agreedTime();
        var figures = new ArrayList<Figure>();
        figures.add(figure(frame, "total", overview.total(), ""));
        figures.add(figure(frame, "reassigned", moves.counted(), "reassignments=gt=0"));
        figures.add(figure(frame, "reopened", reopened.counted(), "reopens=gt=0"));
        if (moves.told() + reopened.told() + kept.told() > 0) {
            figures.add(
                    figure(frame, "source-reassigned", moves.told(), "sourceReassignments=gt=0"));
            figures.add(figure(frame, "source-reopened", reopened.told(), "sourceReopens=gt=0"));
            figures.add(
                    new Figure(
                            "made-sla",
                            frame.number(kept.kept()),
                            kept.share().map(share -> rounded(frame, share, 2) + " %"),
                            links().where("madeSla==true")));
        }
        return figures;
    }

    public List<Figure> restoration(Frame frame) {
        var restored = overview.restoration();
        var hours = restored.hours();
        return List.of(
                figure(frame, "resolved", restored.resolved(), "resolvedAt=null=false"),
                hours(frame, "mean", hours.mean(), 3),
                hours(frame, "median", hours.median(), 1),
                hours(frame, "ninetieth", hours.ninetieth(), 1));
    }

    private Span span(String value, String name) {
        return new Span(name, asked.at(value).toString(), asked.chosenPeriod().equals(value));
    }

    private OverviewLinks links() {
        return new OverviewLinks(question);
    }

    private Figure figure(Frame frame, String key, long count, String condition) {
        var share =
                overview.total() == 0 || count == overview.total()
                        ? Optional.<String>empty()
                        : Optional.of(rounded(frame, 100.0 * count / overview.total(), 2) + " %");
        return new Figure(key, frame.number(count), share, links().where(condition));
    }

    private Figure hours(Frame frame, String key, Optional<Double> hours, int digits) {
        var said = hours.map(value -> rounded(frame, value, digits) + " h").orElse("–");
        return new Figure(key, said, Optional.empty(), links().where("resolvedAt=null=false"));
    }

    private static String rounded(Frame frame, double value, int digits) {
        Locale locale = frame.reader().locale();
        return String.format(locale, "%,." + digits + "f", value);
    }
}
