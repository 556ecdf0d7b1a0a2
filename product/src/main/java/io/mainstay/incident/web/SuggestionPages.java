package io.mainstay.incident.web;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.Suggestions;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.platform.web.Submitted;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What an incident may be, and what is like it: beside the form of a new one while somebody types,
/// and for one that nobody has sorted yet.
@Controller
class SuggestionPages {

    private final Suggestions suggestions;
    private final IncidentAccess access;
    private final IncidentPageMaker pages;
    private final PickedReader picked;
    private final Clock clock;

    SuggestionPages(
            Suggestions suggestions,
            IncidentAccess access,
            IncidentPageMaker pages,
            PickedReader picked,
            Clock clock) {
        this.suggestions = suggestions;
        this.access = access;
        this.pages = pages;
        this.picked = picked;
        this.clock = clock;
    }

    /// The form as it stands, with what is proposed for it; a script takes that part alone.
    @PostMapping("/incidents/suggestions")
    String propose(Submitted<SuggestionForm> form, SuggestionForm sent, Model model) {
        var suggested = suggestions.of(sent.told(picked));
        model.addAttribute("page", pages.form(pages.blank(clock.instant()), suggested));
        return form.again(NewIncidentPage.ACTION, sent.taken(), () -> "incident/new");
    }

    @GetMapping("/incidents/{number}/suggestions")
    String propose(@PathVariable String number, Model model) {
        var incident = access.toSort(IncidentNumber.of(number));
        model.addAttribute(
                "page", new AdvicePage(incident, suggestions.of(AdvicePage.told(incident))));
        return "incident/advice_page";
    }
}
