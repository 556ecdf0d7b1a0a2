package io.mainstay.incident.web;

import static io.mainstay.platform.web.FormValues.number;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentMacros;
import io.mainstay.platform.web.Submitted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Applies a macro to an incident; a refused one is told on the incident's page.
@Controller
class IncidentMacroPages {

    private final IncidentMacros macros;
    private final IncidentPageMaker pages;

    IncidentMacroPages(IncidentMacros macros, IncidentPageMaker pages) {
        this.macros = macros;
        this.pages = pages;
    }

    record MacroForm(@Nullable String macro) {}

    @PostMapping("/incidents/{number}/macros")
    String apply(@PathVariable String number, Submitted<MacroForm> form, Model model) {
        var incident = IncidentNumber.of(number);
        return form.attempt(
                sent -> {
                    macros.apply(incident, number(sent.macro(), "macro"));
                    return form.then("/incidents/" + incident, "incident.notice.macro", incident);
                },
                () -> {
                    model.addAttribute("page", pages.page(incident, IncidentPage.Asked.TALK));
                    return "incident/show";
                });
    }
}
