package io.mainstay.classification.web;

import static io.mainstay.platform.access.AccessPermission.SEE_ADMINISTRATION;

import io.mainstay.classification.Choice;
import io.mainstay.classification.application.ChoiceService;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.web.Submitted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The lists to choose from.
@Controller
@RequestMapping("/administration/choices")
class ChoicePages {

    private static final String PATH = "/administration/choices";

    private final ChoiceService choices;
    private final Gate gate;

    ChoicePages(ChoiceService choices, Gate gate) {
        this.choices = choices;
        this.gate = gate;
    }

    @GetMapping
    String list(Model model) {
        gate.require(SEE_ADMINISTRATION);
        model.addAttribute("page", new ChoicesPage(choices.lists()));
        return "classification/choices";
    }

    @PostMapping("/{list}")
    String add(@PathVariable String list, Submitted<ChoiceForm> form, Model model) {
        return form.attempt(
                sent -> {
                    choices.add(list, text(sent.code()), text(sent.label()));
                    return form.then(PATH, "classification.notice.saved");
                },
                () -> list(model));
    }

    @PostMapping("/{list}/{code}")
    String edit(
            @PathVariable String list,
            @PathVariable String code,
            Submitted<ChoiceForm> form,
            Model model) {
        return form.attempt(
                sent -> {
                    choices.edit(sent.choice(list, code));
                    return form.then(PATH, "classification.notice.saved");
                },
                () -> list(model));
    }

    /// @param code of the entry that changes places with the one before or after it
    @PostMapping("/{list}/{code}/place")
    String place(
            @PathVariable String list,
            @PathVariable String code,
            Submitted<PlaceForm> form,
            Model model) {
        return form.attempt(
                sent -> {
                    choices.move(list, code, sent.versionRead(), sent.isUp());
                    return form.then(PATH, "classification.notice.saved");
                },
                () -> list(model));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// @param by -1: up; 1: down
    record PlaceForm(@Nullable Integer by, @Nullable Long version) {

        boolean isUp() {
            if (by == null || Math.abs(by) != 1) {
                throw InvalidInput.of("by", "unknown");
            }
            return by < 0;
        }

        long versionRead() {
            return version == null ? -1 : version;
        }
    }

    /// An entry as it is sent.
    record ChoiceForm(
            @Nullable String code,
            @Nullable String label,
            @Nullable Integer position,
            @Nullable String active,
            @Nullable Long version) {

        Choice choice(String list, String code) {
            return new Choice(
                    0,
                    list,
                    code,
                    text(label),
                    "true".equals(active),
                    position == null ? 0 : position,
                    version == null ? -1 : version);
        }
    }
}
