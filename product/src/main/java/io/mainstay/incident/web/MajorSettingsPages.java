package io.mainstay.incident.web;

import io.mainstay.incident.application.major.MajorSettingsService;
import io.mainstay.incident.web.MajorForms.SettingsForm;
import io.mainstay.platform.web.Submitted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the incident manager sets for all major incidents.
@Controller
@RequestMapping(MajorSettingsPages.PATH)
class MajorSettingsPages {

    static final String PATH = "/administration/major-incidents";

    private final MajorSettingsService settings;

    MajorSettingsPages(MajorSettingsService settings) {
        this.settings = settings;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("page", settings.current());
        return "incident/major/settings";
    }

    @PostMapping
    String change(Submitted<SettingsForm> form, Model model) {
        return form.attempt(
                sent -> {
                    settings.change(sent.settings());
                    return form.then(PATH, "incident.settings.saved");
                },
                () -> show(model));
    }
}
