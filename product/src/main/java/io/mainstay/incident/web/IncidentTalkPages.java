package io.mainstay.incident.web;

import static io.mainstay.platform.web.FormValues.text;
import static io.mainstay.platform.web.FormValues.written;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentConversation;
import io.mainstay.incident.application.IncidentEfforts;
import io.mainstay.incident.application.IncidentEfforts.Said;
import io.mainstay.incident.web.IncidentForms.EntryForm;
import io.mainstay.journal.Attachments.Upload;
import io.mainstay.journal.Effort;
import io.mainstay.notification.Mentions;
import io.mainstay.platform.web.SentFile;
import io.mainstay.platform.web.Submitted;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What people say on an incident, and whether they are kept informed.
@Controller
@RequestMapping("/incidents/{number}")
class IncidentTalkPages {

    /// What is told travels in a cookie.

    private final IncidentConversation conversation;

    private final IncidentEfforts efforts;
    private final IncidentPageMaker pages;
    private final Clock clock;

    IncidentTalkPages(
            IncidentConversation conversation,
            IncidentEfforts efforts,
            IncidentPageMaker pages,
            Clock clock) {
        this.conversation = conversation;
        this.efforts = efforts;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/entries")
    String say(
            @PathVariable String number,
            Submitted<EntryForm> form,
            @RequestParam(required = false, name = "file") List<MultipartFile> files,
            Model model) {
        var incident = IncidentNumber.of(number);
        return form.attempt(
                sent -> {
                    var note = text(sent.kind()).equals("NOTE");
                    var untold =
                            efforts.say(
                                            incident,
                                            new Said(
                                                    note,
                                                    written(sent.text(), ""),
                                                    uploads(files, note)),
                                            effort(sent, form.zone()))
                                    .untold();
                    return form.then(
                            "/incidents/" + incident, said(note, untold), Mentions.said(untold));
                },
                () -> {
                    model.addAttribute("page", pages.page(incident, IncidentPage.Asked.TALK));
                    return "incident/show";
                });
    }

    @PostMapping("/watching")
    String watch(@PathVariable String number, Submitted<EntryForm> form) {
        var incident = IncidentNumber.of(number);
        conversation.watch(incident);
        return form.then("/incidents/" + incident, "incident.notice.watching", incident);
    }

    @PostMapping("/unwatching")
    String unwatch(@PathVariable String number, Submitted<EntryForm> form) {
        var incident = IncidentNumber.of(number);
        conversation.unwatch(incident);
        return form.then("/incidents/" + incident, "incident.notice.unwatched", incident);
    }

    private static String said(boolean note, List<String> untold) {
        var what = note ? "incident.notice.noted" : "incident.notice.said";
        return untold.isEmpty() ? what : what + "-untold";
    }

    private Optional<Effort> effort(EntryForm sent, ZoneId zone) {
        var today = LocalDate.now(clock.withZone(zone));
        return Optional.ofNullable(sent.minutes()).map(minutes -> Effort.support(minutes, today));
    }

    private static List<Upload> uploads(List<MultipartFile> files, boolean note) {
        return SentFile.of(files).stream()
                .map(file -> new Upload(file.name(), note, file.content()))
                .toList();
    }
}
