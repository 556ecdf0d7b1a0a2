package io.mainstay.incident.web;

import io.mainstay.incident.application.IncidentSettingsService;
import io.mainstay.incident.domain.IncidentSettings;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.web.Submitted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the incident manager sets for all incidents.
@Controller
@RequestMapping("/administration/incidents")
class IncidentSettingsPages {

    private final IncidentSettingsService settings;

    IncidentSettingsPages(IncidentSettingsService settings) {
        this.settings = settings;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("page", settings.current());
        return "incident/settings";
    }

    @PostMapping
    String change(Submitted<SettingsForm> form, Model model) {
        return form.attempt(
                sent -> {
                    settings.change(sent.settings());
                    return form.then("/administration/incidents", "incident.settings.saved");
                },
                () -> show(model));
    }

    record SettingsForm(@Nullable Integer closeAfterDays, @Nullable Long version) {

        IncidentSettings settings() {
            if (closeAfterDays == null || version == null) {
                throw InvalidInput.of("closeAfterDays", "required");
            }
            return new IncidentSettings(closeAfterDays, version);
        }
    }
}
