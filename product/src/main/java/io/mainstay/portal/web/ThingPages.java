package io.mainstay.portal.web;

import static io.mainstay.platform.web.FormValues.text;
import static io.mainstay.platform.web.FormValues.written;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.OwnIncidents;
import io.mainstay.incident.OwnIncidents.Whose;
import io.mainstay.kernel.Actors;
import io.mainstay.platform.web.Submitted;
import io.mainstay.servicedesk.SelfService;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What somebody waits for: all of it, and each as a conversation.
@Controller
@RequestMapping("/portal/things")
class ThingPages {

    private static final int SHOWN = 20;

    private final Things things;
    private final ThingReader reader;
    private final OwnIncidents incidents;
    private final SelfService desk;

    ThingPages(Things things, ThingReader reader, OwnIncidents incidents, SelfService desk) {
        this.things = things;
        this.reader = reader;
        this.incidents = incidents;
        this.desk = desk;
    }

    record WordsForm(@Nullable String text) {}

    record ReasonForm(@Nullable String reason) {}

    record NothingForm() {}

    @GetMapping
    String all(
            @RequestParam(defaultValue = "mine") String of,
            @RequestParam Optional<String> cursor,
            Model model) {
        var colleagues = of.equals("colleagues");
        model.addAttribute(
                "page",
                new ThingsPage(
                        colleagues,
                        !Actors.current().standing().openUnits().isEmpty(),
                        desk.isOpen(),
                        things.of(colleagues ? Whose.COLLEAGUES : Whose.MINE, cursor, SHOWN)));
        return "portal/things";
    }

    @GetMapping("/{number}")
    String one(
            @PathVariable String number,
            @RequestParam Optional<String> act,
            @RequestParam Optional<String> before,
            Model model) {
        return show(IncidentNumber.of(number), act, before, model);
    }

    @PostMapping("/{number}/entries")
    String reply(
            @PathVariable String number,
            Submitted<WordsForm> form,
            @RequestParam(required = false, name = "file") @Nullable List<MultipartFile> files,
            Model model) {
        var incident = IncidentNumber.of(number);
        return form.attempt(
                sent -> {
                    incidents.reply(incident, written(sent.text(), ""), BrokenPages.uploads(files));
                    return form.then(Thing.href(number), "portal.notice.said");
                },
                () -> show(incident, Optional.empty(), Optional.empty(), model));
    }

    @PostMapping("/{number}/closure")
    String confirm(@PathVariable String number, Submitted<NothingForm> form, Model model) {
        var incident = IncidentNumber.of(number);
        return form.attempt(
                sent -> {
                    incidents.confirm(incident);
                    return form.then(Thing.href(number), "portal.notice.confirmed");
                },
                () -> show(incident, Optional.empty(), Optional.empty(), model));
    }

    @PostMapping("/{number}/reopening")
    String reopen(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        var incident = IncidentNumber.of(number);
        return form.attempt(
                sent -> {
                    incidents.reopen(incident, text(sent.reason()));
                    return form.then(Thing.href(number), "portal.notice.reopened");
                },
                () -> show(incident, Optional.of("reopening"), Optional.empty(), model));
    }

    @PostMapping("/{number}/withdrawal")
    String withdraw(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        var incident = IncidentNumber.of(number);
        return form.attempt(
                sent -> {
                    incidents.withdraw(incident, text(sent.reason()));
                    return form.then(Thing.href(number), "portal.notice.withdrawn");
                },
                () -> show(incident, Optional.of("withdrawal"), Optional.empty(), model));
    }

    private String show(
            IncidentNumber number, Optional<String> act, Optional<String> before, Model model) {
        model.addAttribute("page", reader.read(number, act, before));
        return "portal/thing";
    }
}
