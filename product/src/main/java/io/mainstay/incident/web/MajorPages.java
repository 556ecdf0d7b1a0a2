package io.mainstay.incident.web;

import static io.mainstay.platform.web.FormValues.perhaps;
import static io.mainstay.platform.web.FormValues.text;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.major.MajorService;
import io.mainstay.incident.domain.major.Crew;
import io.mainstay.incident.web.IncidentForms.ReasonForm;
import io.mainstay.incident.web.MajorForms.CrewForm;
import io.mainstay.incident.web.MajorForms.ReviewForm;
import io.mainstay.incident.web.MajorForms.UpdateForm;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.People;
import io.mainstay.platform.web.Submitted;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The room of a major incident, and what is done in it.
@Controller
@RequestMapping("/incidents/{number}/major")
class MajorPages {

    private final MajorService majors;
    private final MajorPageMaker pages;
    private final People people;
    private final PickedReader picked;

    MajorPages(MajorService majors, MajorPageMaker pages, People people, PickedReader picked) {
        this.majors = majors;
        this.pages = pages;
        this.people = people;
        this.picked = picked;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        return show(IncidentNumber.of(number), model);
    }

    @PostMapping("/declaration")
    String declare(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        return act(
                number,
                form,
                model,
                "declared",
                (incident, sent) -> majors.declare(incident, text(sent.reason())));
    }

    @PostMapping("/updates")
    String update(@PathVariable String number, Submitted<UpdateForm> form, Model model) {
        return act(
                number,
                form,
                model,
                "updated",
                (incident, sent) -> majors.update(incident, sent.told(form.zone(), picked)));
    }

    @PostMapping("/crew")
    String appoint(@PathVariable String number, Submitted<CrewForm> form, Model model) {
        return act(
                number,
                form,
                model,
                "named",
                (incident, sent) ->
                        majors.appoint(
                                incident,
                                new Crew(
                                        meant("manager", sent.manager()),
                                        meant("communications", sent.communications()),
                                        meant("technicalLead", sent.technicalLead()))));
    }

    @PostMapping("/end")
    String standDown(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        return act(
                number,
                form,
                model,
                "stood-down",
                (incident, sent) -> majors.standDown(incident, text(sent.reason())));
    }

    @PostMapping("/renewal")
    String renew(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        return act(number, form, model, "renewed", (incident, sent) -> majors.renew(incident));
    }

    @PostMapping("/review")
    String review(@PathVariable String number, Submitted<ReviewForm> form, Model model) {
        return act(
                number,
                form,
                model,
                "reviewed",
                (incident, sent) ->
                        majors.review(
                                incident,
                                Optional.ofNullable(sent.version()),
                                text(sent.happened()),
                                text(sent.wentWell()),
                                text(sent.toChange())));
    }

    private <F> String act(
            String number,
            Submitted<F> form,
            Model model,
            String notice,
            BiConsumer<IncidentNumber, F> work) {
        var incident = IncidentNumber.of(number);
        return form.attempt(
                sent -> {
                    work.accept(incident, sent);
                    return form.then(
                            "/incidents/" + incident + "/major",
                            "incident.major.notice." + notice,
                            incident);
                },
                () -> show(incident, model));
    }

    private Optional<PersonId> meant(String field, @Nullable String typed) {
        return perhaps(typed).map(name -> people.meant(field, name));
    }

    private String show(IncidentNumber number, Model model) {
        model.addAttribute("page", pages.page(number));
        return "incident/major/room";
    }
}
