package io.mainstay.servicedesk.web;

import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.list.Address;
import io.mainstay.servicedesk.persistence.DeskFigures.Sums;
import java.time.Instant;
import java.util.List;

/// The figures of the desk for the days up to now.
///
/// @param days how many
/// @param periods that can be chosen
public record FigurePage(int days, List<Integer> periods, Instant from, Instant to, Sums sums) {

    private static final String ANSWERED = "state==ENDED;outcome!=ABANDONED";

    /// One figure.
    ///
    /// @param key of its words; what it is made of stands under `<key>.formula`
    /// @param value `–` where nothing can be said
    /// @param of what it was counted from
    /// @param href the contacts behind it
    public record Shown(String key, String value, String of, String href) {}

    public List<Shown> shown(Frame frame) {
        return List.of(
                share(
                        "desk.figure.first-contact",
                        sums.solvedAtFirstContact(),
                        frame,
                        "solvedAtFirstContact==true"),
                share(
                        "desk.figure.first-line",
                        sums.solvedInFirstLine(),
                        frame,
                        "solvedInFirstLine==true"),
                new Shown(
                        "desk.figure.per-hour",
                        sums.analystHours() == 0
                                ? "–"
                                : "%.1f".formatted(1.0 * sums.byAnalysts() / sums.analystHours()),
                        frame.say(
                                "desk.figure.per-hour.of",
                                frame.number(sums.byAnalysts()),
                                frame.number(sums.analystHours())),
                        records(ANSWERED + ";answeredBy=null=false")),
                new Shown(
                        "desk.figure.speed",
                        sums.waits() == 0
                                ? "–"
                                : frame.say(
                                        "desk.figure.seconds",
                                        sums.waited().toSeconds() / sums.waits()),
                        frame.say("desk.figure.speed.of", frame.number(sums.waits())),
                        records(ANSWERED + ";waited=null=false")),
                new Shown(
                        "desk.figure.abandoned",
                        frame.number(sums.abandoned()),
                        frame.say(
                                "desk.figure.abandoned.of",
                                frame.number(sums.answered() + sums.abandoned())),
                        records("outcome==ABANDONED")),
                new Shown(
                        "desk.figure.contacts",
                        frame.number(sums.answered()),
                        sums.byAnalysts() == 0
                                ? ""
                                : frame.say(
                                        "desk.figure.contacts.of",
                                        InteractionPage.clock(
                                                sums.lasted().dividedBy(sums.byAnalysts()))),
                        records(ANSWERED)));
    }

    private Shown share(String key, long solved, Frame frame, String filter) {
        var of = sums.firstContacts();
        return new Shown(
                key,
                of == 0 ? "–" : "%.1f %%".formatted(100.0 * solved / of),
                frame.say("desk.figure.share.of", frame.number(solved), frame.number(of)),
                records(filter));
    }

    private String records(String filter) {
        return Address.of("/interactions")
                .with("sort", "-startedAt")
                .with(
                        "filter",
                        "startedAt=ge=%s;startedAt=lt=%s;endedAt=null=false;%s"
                                .formatted(from, to, filter))
                .toString();
    }
}
