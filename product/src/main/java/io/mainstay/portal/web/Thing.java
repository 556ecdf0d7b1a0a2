package io.mainstay.portal.web;

import io.mainstay.incident.OwnIncident;
import io.mainstay.incident.OwnIncident.Waiting;
import io.mainstay.incident.Progress;
import io.mainstay.journal.Conversation.Said;
import io.mainstay.platform.web.Frame;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// Something that somebody waits for, in words that everybody knows.
///
/// @param newest the last that somebody said about it
/// @param mine whether it was the reader who did
public record Thing(OwnIncident incident, Optional<Said> newest, boolean mine) {

    /// What a line shows of what was said.
    private static final int SHOWN = 160;

    /// How far it is, of so many steps.
    public static final int STEPS = 4;

    private static final long DAYS_SAID_AS_WEEKDAY = 6;

    public String href() {
        return href(incident.number().toString());
    }

    static String href(String number) {
        return "/portal/things/" + number;
    }

    public String state(Frame frame) {
        return incident.waiting()
                .map(waiting -> waits(waiting, frame))
                .orElseGet(() -> frame.say("portal.progress." + word()));
    }

    public String tone() {
        return switch (incident.progress()) {
            case RECEIVED, DROPPED -> "";
            case GIVEN, IN_WORK -> "state";
            case WAITING -> "hold";
            case SOLVED, OVER -> "done";
        };
    }

    /// What happens next, and whose turn it is.
    public String next(Frame frame) {
        return switch (incident.progress()) {
            case WAITING -> whatIsWaitedFor(frame);
            case GIVEN, IN_WORK ->
                    incident.helper()
                            .map(name -> frame.say("portal.next." + word() + ".by", name))
                            .orElseGet(() -> frame.say("portal.next." + word()));
            default -> frame.say("portal.next." + word());
        };
    }

    /// The reader must do something before it goes on.
    public boolean isMyTurn() {
        return incident.progress() == Progress.SOLVED
                || incident.waiting().filter(Thing::isForMe).isPresent();
    }

    public int step() {
        return switch (incident.progress()) {
            case RECEIVED -> 1;
            case GIVEN -> 2;
            case IN_WORK, WAITING -> 3;
            case SOLVED, OVER -> STEPS;
            case DROPPED -> 0;
        };
    }

    /// `step` in a word, such as `received`.
    public String stepKey(int step) {
        return "portal.step." + step;
    }

    public Optional<String> newestText() {
        return newest.map(said -> shortened(plain(said.body())));
    }

    public Optional<String> newestWho(Frame frame) {
        return newest.flatMap(said ->
                mine
                        ? Optional.of(frame.say("portal.you"))
                        : said.authorName().map(name -> name.split(" ")[0]));
    }

    private String word() {
        return incident.progress().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String whatIsWaitedFor(Frame frame) {
        var waiting = incident.waiting();
        if (waiting.filter(Thing::isForMe).isPresent()) {
            return frame.say("portal.next.waiting.you");
        }
        var what = state(frame);
        return waiting.flatMap(Waiting::until)
                .map(until -> frame.say("portal.next.waiting.until", what, day(until, frame)))
                .orElse(frame.say("portal.next.waiting", what));
    }

    private static String waits(Waiting waiting, Frame frame) {
        var key = "portal.waiting." + waiting.code().toLowerCase(Locale.ROOT).replace('_', '-');
        return frame.sayOr(key, frame.say("portal.waiting.for", waiting.label()));
    }

    private static boolean isForMe(Waiting waiting) {
        return waiting.code().equals("USER");
    }

    /// `on Monday` where that is soon.
    private static String day(Instant at, Frame frame) {
        var day = LocalDate.ofInstant(at, frame.reader().zone());
        var away = ChronoUnit.DAYS.between(frame.today(), day);
        if (away <= 0) {
            return frame.say("portal.day.today");
        }
        if (away == 1) {
            return frame.say("portal.day.tomorrow");
        }
        var weekday = DateTimeFormatter.ofPattern("EEEE", frame.reader().locale());
        return frame.say(
                "portal.day.on",
                away <= DAYS_SAID_AS_WEEKDAY ? weekday.format(day) : frame.day(day));
    }

    static String plain(String markdown) {
        return markdown.replaceAll("!?\\[([^\\[\\]]*)]\\([^()]*\\)", "$1")
                .replaceAll("[*_`>#|]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1).strip() + "…";
    }
}
