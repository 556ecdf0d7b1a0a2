package io.mainstay.bulletin.web;

import io.mainstay.bulletin.application.StatusService;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.web.FormValues;
import io.mainstay.platform.web.Submitted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Whether the public sees the status page.
@Controller
@RequestMapping(StatusSettingsPages.PATH)
class StatusSettingsPages {

    static final String PATH = "/administration/status";

    private final StatusService status;

    StatusSettingsPages(StatusService status) {
        this.status = status;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("page", status.settings());
        return "bulletin/settings";
    }

    @PostMapping
    String change(Submitted<SettingsForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var now = status.open(FormValues.isTrue(sent.open()), sent.seen());
                    return form.then(
                            PATH,
                            now.open() ? "bulletin.settings.opened" : "bulletin.settings.closed");
                },
                () -> show(model));
    }

    record SettingsForm(@Nullable Boolean open, @Nullable Long version) {

        /// The version that the person has seen.
        long seen() {
            if (version == null) {
                throw InvalidInput.of("version", "required");
            }
            return version;
        }
    }
}
