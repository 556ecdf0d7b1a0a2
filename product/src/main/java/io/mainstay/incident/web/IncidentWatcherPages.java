package io.mainstay.incident.web;

import static io.mainstay.platform.web.FormValues.text;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentWatchers;
import io.mainstay.incident.web.IncidentForms.WatcherForm;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.web.Submitted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Who else is kept informed about an incident.
@Controller
@RequestMapping("/incidents/{number}/watchers")
class IncidentWatcherPages {

    private final IncidentWatchers watchers;
    private final IncidentPageMaker pages;
    private final PickedReader picked;

    IncidentWatcherPages(IncidentWatchers watchers, IncidentPageMaker pages, PickedReader picked) {
        this.watchers = watchers;
        this.pages = pages;
        this.picked = picked;
    }

    @PostMapping
    String add(@PathVariable String number, Submitted<WatcherForm> form, Model model) {
        var incident = IncidentNumber.of(number);
        return form.attempt(
                sent -> {
                    watchers.name(incident, () -> picked.watcher(text(sent.person())));
                    return form.then("/incidents/" + incident, "incident.notice.saved", incident);
                },
                () -> {
                    model.addAttribute("page", pages.page(incident, IncidentPage.Asked.TALK));
                    return "incident/show";
                });
    }

    @PostMapping("/{person}/removal")
    String remove(
            @PathVariable String number, @PathVariable long person, Submitted<WatcherForm> form) {
        var incident = IncidentNumber.of(number);
        watchers.remove(incident, new PersonId(person));
        return form.then("/incidents/" + incident, "incident.notice.saved", incident);
    }
}
