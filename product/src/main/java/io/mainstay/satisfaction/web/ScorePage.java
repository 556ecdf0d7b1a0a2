package io.mainstay.satisfaction.web;

import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.list.Address;
import io.mainstay.satisfaction.application.ScoreService.Sheet;
import io.mainstay.satisfaction.application.ScoreService.Told;
import io.mainstay.satisfaction.persistence.Scores.By;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The scores of those who were asked in the days up to now.
///
/// @param days how many
/// @param periods that can be chosen
public record ScorePage(
        By by, int days, List<Integer> periods, Instant from, Instant to, Sheet sheet) {

    private static final String ANSWERED = "score=null=false";

    public static String key(By by) {
        return "satisfaction.scores.by." + by.name().toLowerCase(Locale.ROOT);
    }

    public String href(By another, int period) {
        return Address.of(ScorePages.PATH)
                .with("by", another.name().toLowerCase(Locale.ROOT))
                .with("days", Integer.toString(period))
                .toString();
    }

    /// What belongs to no team, unit or category is told so.
    public String name(Told part, Frame frame) {
        return part.name().orElseGet(() -> frame.say("satisfaction.scores.none-of-them"));
    }

    public String figure(Optional<Double> value, String sign, Frame frame) {
        return value.map(number -> said(number, frame) + sign).orElse("–");
    }

    private static String said(double number, Frame frame) {
        var locale = frame.reader().locale();
        return number == Math.rint(number)
                ? String.format(locale, "%.0f", number)
                : String.format(locale, "%.1f", number);
    }

    /// The answers behind all of it.
    public String answers() {
        return records("askedAt=ge=%s;askedAt=lt=%s;%s".formatted(from, to, ANSWERED));
    }

    /// The answers behind one line.
    public Optional<String> answers(Told part) {
        return narrowed(part)
                .map(filter ->
                        records(
                                "askedAt=ge=%s;askedAt=lt=%s;%s;%s"
                                        .formatted(from, to, filter, ANSWERED)));
    }

    private Optional<String> narrowed(Told part) {
        return by == By.MONTH
                ? Optional.empty()
                : Optional.of(
                        by.name().toLowerCase(Locale.ROOT)
                                + part.id().map(id -> "==" + id).orElse("=null=true"));
    }

    private static String records(String filter) {
        return Address.of(SurveyPages.PATH)
                .with("sort", "-askedAt")
                .with("filter", filter)
                .toString();
    }
}
