package io.mainstay.incident.web;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.Suggested;
import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.application.IncidentIntake;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.platform.web.FormValues;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.list.ListViews;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The list of incidents, the form for a new one, and the page of one.
@Controller
@RequestMapping("/incidents")
class IncidentPages {

    private final ListViews lists;
    private final IncidentService incidents;
    private final IncidentIntake intake;
    private final IncidentPageMaker pages;
    private final PickedReader picked;
    private final Clock clock;

    IncidentPages(
            ListViews lists,
            IncidentService incidents,
            IncidentIntake intake,
            IncidentPageMaker pages,
            PickedReader picked,
            Clock clock) {
        this.lists = lists;
        this.incidents = incidents;
        this.intake = intake;
        this.pages = pages;
        this.picked = picked;
        this.clock = clock;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("page", lists.show(IncidentLook.LIST, request));
        return "incident/list";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("page", pages.form(blank(), Suggested.NOTHING));
        return "incident/new";
    }

    @PostMapping
    String report(Submitted<DetailsForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var team = FormValues.perhaps(sent.team()).map(picked::team);
                    var number = intake.report(sent.over(blank(), picked), team).number();
                    return form.then("/incidents/" + number, "incident.notice.reported", number);
                },
                () -> fresh(model));
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Question asked, Model model) {
        return show(IncidentNumber.of(number), asked.asked(), model);
    }

    @PostMapping("/{number}/properties")
    String edit(@PathVariable String number, Submitted<DetailsForm> form, Model model) {
        var incident = IncidentNumber.of(number);
        return form.attempt(
                sent -> {
                    incidents.edit(incident, sent.seen(), before -> sent.over(before, picked));
                    return form.then("/incidents/" + incident, "incident.notice.saved", incident);
                },
                () -> show(incident, IncidentPage.Asked.EDITING, model));
    }

    @PostMapping("/{number}/milestones")
    String mark(@PathVariable String number, Submitted<MilestonesForm> form, Model model) {
        var incident = IncidentNumber.of(number);
        return form.attempt(
                sent -> {
                    incidents.edit(
                            incident,
                            sent.seen(),
                            before -> before.with(sent.over(before.milestones(), form.zone())));
                    return form.then("/incidents/" + incident, "incident.notice.saved", incident);
                },
                () -> show(incident, IncidentPage.Asked.MARKING, model));
    }

    private String show(IncidentNumber number, IncidentPage.Asked asked, Model model) {
        model.addAttribute("page", pages.page(number, asked));
        return "incident/show";
    }

    /// What the address asks to see.
    ///
    /// @param act the action whose form is open
    /// @param edit present when a part is open in a form: `milestones`, else the properties
    /// @param before the cursor of an earlier page of the conversation or the history
    record Question(
            @Nullable String act,
            @Nullable String edit,
            @Nullable String tab,
            @Nullable String before) {

        IncidentPage.Asked asked() {
            return new IncidentPage.Asked(
                    Optional.ofNullable(act),
                    Optional.ofNullable(edit),
                    tab == null ? "talk" : tab,
                    Optional.ofNullable(before));
        }
    }

    private IncidentDetails blank() {
        return pages.blank(clock.instant());
    }
}
