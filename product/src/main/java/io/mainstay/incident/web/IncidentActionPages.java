package io.mainstay.incident.web;

import static io.mainstay.platform.web.FormValues.isTrue;
import static io.mainstay.platform.web.FormValues.perhaps;
import static io.mainstay.platform.web.FormValues.perhapsInstant;
import static io.mainstay.platform.web.FormValues.text;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.application.bulk.ChildrenResolution;
import io.mainstay.incident.domain.Hold;
import io.mainstay.incident.domain.IncidentLifecycle.Action;
import io.mainstay.incident.web.IncidentForms.AssignmentForm;
import io.mainstay.incident.web.IncidentForms.EscalationForm;
import io.mainstay.incident.web.IncidentForms.HoldForm;
import io.mainstay.incident.web.IncidentForms.ParentForm;
import io.mainstay.incident.web.IncidentForms.ReasonForm;
import io.mainstay.incident.web.IncidentForms.ResolutionForm;
import io.mainstay.platform.web.Submitted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The moves of an incident's life, each one form that posts.
@Controller
@RequestMapping("/incidents/{number}")
class IncidentActionPages {

    private final IncidentTransitions transitions;
    private final ChildrenResolution children;
    private final IncidentService incidents;
    private final IncidentPageMaker pages;
    private final PickedReader picked;

    IncidentActionPages(
            IncidentTransitions transitions,
            ChildrenResolution children,
            IncidentService incidents,
            IncidentPageMaker pages,
            PickedReader picked) {
        this.transitions = transitions;
        this.children = children;
        this.incidents = incidents;
        this.pages = pages;
        this.picked = picked;
    }

    @PostMapping("/assignment")
    String assign(@PathVariable String number, Submitted<AssignmentForm> form, Model model) {
        return act(
                Action.ASSIGN,
                number,
                form,
                model,
                (incident, sent) -> {
                    if (sent.isToMe()) {
                        transitions.take(incident);
                    } else {
                        var holder = picked.holder(text(sent.to()));
                        transitions.assign(
                                incident, holder.team(), holder.person(), perhaps(sent.reason()));
                    }
                });
    }

    @PostMapping("/escalation")
    String escalate(@PathVariable String number, Submitted<EscalationForm> form, Model model) {
        return act(
                Action.ESCALATE,
                number,
                form,
                model,
                (incident, sent) ->
                        transitions.escalate(
                                incident, picked.team(text(sent.team())), text(sent.reason())));
    }

    @PostMapping("/work")
    String start(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        return act(
                Action.START, number, form, model, (incident, sent) -> transitions.start(incident));
    }

    @PostMapping("/hold")
    String hold(@PathVariable String number, Submitted<HoldForm> form, Model model) {
        return act(
                Action.HOLD,
                number,
                form,
                model,
                (incident, sent) -> {
                    var followUp = perhapsInstant(sent.followUp(), "followUp", form.zone());
                    var why = new Hold(text(sent.reason()), followUp, perhaps(sent.reference()));
                    transitions.hold(incident, why, perhaps(sent.note()));
                });
    }

    @PostMapping("/resumption")
    String resume(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        return act(
                Action.RESUME,
                number,
                form,
                model,
                (incident, sent) -> transitions.resume(incident));
    }

    @PostMapping("/resolution")
    String resolve(@PathVariable String number, Submitted<ResolutionForm> form, Model model) {
        var incident = IncidentNumber.of(number);
        return form.attempt(
                sent ->
                        form.then(
                                resolved(incident, sent),
                                "incident.notice." + pages.word(Action.RESOLVE),
                                incident),
                () -> again(incident, IncidentPage.Asked.acting(Action.RESOLVE), model));
    }

    /// @return where to go on: with its children where that is wanted
    private String resolved(IncidentNumber number, ResolutionForm sent) {
        if (isTrue(sent.children())) {
            return ChildrenResolution.page(
                    children.resolve(number, text(sent.code()), text(sent.explanation())));
        }
        transitions.resolve(number, text(sent.code()), text(sent.explanation()));
        return href(number);
    }

    /// Goes on with the children of an incident that is resolved already.
    @PostMapping("/children/resolution")
    String resolveChildren(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        var incident = IncidentNumber.of(number);
        return form.attempt(
                sent -> "redirect:" + ChildrenResolution.page(children.begin(incident)),
                () -> again(incident, IncidentPage.Asked.LINKS, model));
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        return act(
                Action.REOPEN,
                number,
                form,
                model,
                (incident, sent) -> transitions.reopen(incident, text(sent.reason())));
    }

    @PostMapping("/closure")
    String close(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        return act(
                Action.CLOSE, number, form, model, (incident, sent) -> transitions.close(incident));
    }

    @PostMapping("/cancellation")
    String cancel(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        return act(
                Action.CANCEL,
                number,
                form,
                model,
                (incident, sent) -> transitions.cancel(incident, text(sent.reason())));
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable String number, Submitted<ReasonForm> form, Model model) {
        return act(
                Action.WITHDRAW,
                number,
                form,
                model,
                (incident, sent) -> transitions.withdraw(incident, text(sent.reason())));
    }

    @PostMapping("/parent")
    String putUnder(@PathVariable String number, Submitted<ParentForm> form, Model model) {
        var incident = IncidentNumber.of(number);
        return form.attempt(
                sent -> {
                    incidents.putUnder(
                            incident, perhaps(sent.parent()).map(IncidentForms::incident));
                    return form.then(
                            href(incident) + "?tab=links", "incident.notice.saved", incident);
                },
                () -> again(incident, IncidentPage.Asked.LINKS, model));
    }

    private <F> String act(
            Action action, String number, Submitted<F> form, Model model, Work<F> work) {
        var incident = IncidentNumber.of(number);
        return form.attempt(
                sent -> {
                    work.on(incident, sent);
                    return form.then(
                            href(incident), "incident.notice." + pages.word(action), incident);
                },
                () -> again(incident, IncidentPage.Asked.acting(action), model));
    }

    private String again(IncidentNumber number, IncidentPage.Asked asked, Model model) {
        model.addAttribute("page", pages.page(number, asked));
        return "incident/show";
    }

    private static String href(IncidentNumber number) {
        return "/incidents/" + number;
    }

    /// What a form does to an incident.
    private interface Work<F> {

        void on(IncidentNumber number, F sent);
    }
}
