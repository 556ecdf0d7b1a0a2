package io.mainstay.servicedesk.web;

import static io.mainstay.platform.web.FormValues.perhaps;
import static io.mainstay.platform.web.FormValues.text;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.people.PersonSummary;
import io.mainstay.platform.audit.RecordWords;
import io.mainstay.platform.web.Submitted;
import io.mainstay.servicedesk.application.Call;
import io.mainstay.servicedesk.application.Callers;
import io.mainstay.servicedesk.application.Calls;
import io.mainstay.servicedesk.application.InteractionAccess;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.domain.Interaction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Logging a call: one page, on which what is known already comes while somebody types. Asking what
/// is known keeps nothing.
@Controller
@RequestMapping("/desk/call")
class CallPages {

    private final InteractionAccess access;
    private final Calls calls;
    private final Callers callers;
    private final CallReader reader;
    private final CallPageMaker pages;
    private final CallStart start;

    CallPages(
            InteractionAccess access,
            Calls calls,
            Callers callers,
            CallReader reader,
            CallPageMaker pages,
            CallStart start) {
        this.access = access;
        this.calls = calls;
        this.callers = callers;
        this.reader = reader;
        this.pages = pages;
        this.start = start;
    }

    /// @param from the number that calls
    /// @param waited seconds until it was answered
    /// @param continued an interaction that was put aside
    /// @param another the place of a call beside others that are not sent; `new` finds one
    record Asked(
            @Nullable String from,
            @Nullable String waited,
            @Nullable String caller,
            @Nullable String continued,
            @Nullable String another) {

        /// A plus that a link does not escape arrives as a blank.
        @Nullable String number() {
            if (from == null || isHidden()) {
                return null;
            }
            return from.matches(" [0-9].*") ? "+" + from.strip() : from;
        }

        /// Telephony has a word for a number that it does not show.
        private boolean isHidden() {
            return !text(from).isBlank() && text(from).chars().noneMatch(Character::isDigit);
        }

        boolean begins() {
            return "new".equals(another) || isHidden() && another == null;
        }
    }

    @GetMapping
    String open(Asked asked, Model model) {
        access.requireLogging();
        var beside = start.beside(asked);
        if (beside.isPresent()) {
            return "redirect:" + beside.get();
        }
        var calling = perhaps(asked.number()).map(callers::calling).orElseGet(List::of);
        return show(start.of(asked, calling), calling, model);
    }

    /// The same page with what is known of what was typed so far.
    ///
    /// @param use a solved incident whose answer is used
    /// @param take `category|team`: what was proposed for it, taken over
    /// @param who one of several people with the number that called
    record Wanted(@Nullable String use, @Nullable String take, @Nullable String who) {}

    @PostMapping("/proposals")
    String propose(CallForm typed, Wanted wanted, Model model) {
        access.requireLogging();
        var form = start.with(typed, wanted);
        var calling =
                wanted.who() == null
                        ? perhaps(typed.telephone()).map(callers::calling).orElseGet(List::of)
                        : List.<PersonSummary>of();
        return show(form, calling, model);
    }

    @PostMapping
    String log(
            Submitted<CallForm> form,
            CallForm typed,
            @RequestParam(required = false) @Nullable String once,
            Model model) {
        return form.attempt(
                sent -> {
                    access.requireLogging();
                    var call = reader.read(sent);
                    return told(form, calls.once(sent.sent(once), () -> end(call, sent)));
                },
                () -> show(typed, List.of(), model));
    }

    private Interaction end(Call call, CallForm sent) {
        var applied = perhaps(sent.apply());
        if (applied.isPresent()) {
            return apply(call, applied.get());
        }
        return switch (text(sent.end())) {
            case "ended" -> calls.end(call, CallReader.outcome(sent.outcome()));
            case "aside" -> calls.putAside(call);
            default -> calls.logIncident(call);
        };
    }

    private Interaction apply(Call call, String what) {
        var under = what.startsWith("under:");
        var ref =
                RecordRef.parse(under ? what.substring("under:".length()) : what)
                        .orElseThrow(() -> new NoSuchRecord(what));
        var incident = IncidentNumber.in(ref);
        if (incident.isPresent()) {
            return under ? calls.logUnder(call, incident.get()) : calls.addTo(call, incident.get());
        }
        return calls.answer(call, ArticleNumber.of(ref.toString()));
    }

    /// On to the incident where there is one, else to the interaction.
    private static String told(Submitted<CallForm> form, Interaction done) {
        var record = done.ending().flatMap(Ending::record).flatMap(IncidentNumber::in);
        var how =
                done.ending()
                        .map(Ending::outcome)
                        .map(outcome -> RecordWords.kebab(outcome.name()))
                        .orElse("aside");
        var lost = record.isEmpty() && done.talk().hasFiles();
        var notice = "desk.notice." + (lost ? "files." : "") + how;
        return form.then(
                record.map(incident -> "/incidents/" + incident)
                        .orElse("/interactions/" + done.number()),
                notice,
                done.number(),
                record.map(Object::toString).orElse(""));
    }

    private String show(CallForm typed, List<PersonSummary> calling, Model model) {
        model.addAttribute("page", pages.page(typed, calling));
        return "servicedesk/call";
    }
}
