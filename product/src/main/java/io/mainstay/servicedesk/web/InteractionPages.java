package io.mainstay.servicedesk.web;

import static io.mainstay.platform.web.FormValues.perhaps;

import io.mainstay.people.People;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.list.ListViews;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.application.Corrections;
import io.mainstay.servicedesk.application.EndTold;
import io.mainstay.servicedesk.application.InteractionAccess;
import io.mainstay.servicedesk.application.InteractionService;
import io.mainstay.servicedesk.web.InteractionPage.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The list of interactions, the page of one, its end and what is corrected of it.
@Controller
@RequestMapping("/interactions")
class InteractionPages {

    private final ListViews lists;
    private final InteractionAccess access;
    private final InteractionService interactions;
    private final Corrections corrections;
    private final People people;
    private final InteractionPageMaker pages;

    InteractionPages(
            ListViews lists,
            InteractionAccess access,
            InteractionService interactions,
            Corrections corrections,
            People people,
            InteractionPageMaker pages) {
        this.lists = lists;
        this.access = access;
        this.interactions = interactions;
        this.corrections = corrections;
        this.people = people;
        this.pages = pages;
    }

    /// @param record the number of what it led to, such as `INC-12`
    record EndForm(@Nullable String outcome, @Nullable String record, @Nullable String answer) {

        EndTold told() {
            return new EndTold(
                    CallReader.outcome(outcome),
                    perhaps(record).map(CorrectionForm::ref),
                    perhaps(answer).map(text -> text.replace("\r\n", "\n")),
                    Optional.empty());
        }
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("page", lists.show(InteractionLook.LIST, request));
        return "servicedesk/list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Question asked, Model model) {
        return show(InteractionNumber.of(number), asked.asked(), model);
    }

    @PostMapping("/{number}/ending")
    String end(@PathVariable String number, Submitted<EndForm> form, Model model) {
        var interaction = InteractionNumber.of(number);
        return form.attempt(
                sent -> {
                    access.requireWork(interaction);
                    interactions.end(interaction, sent.told());
                    return form.then(
                            "/interactions/" + interaction, "desk.notice.ended", interaction);
                },
                () -> show(interaction, Asked.ENDING, model));
    }

    @PostMapping("/{number}/properties")
    String correct(@PathVariable String number, Submitted<CorrectionForm> form, Model model) {
        var interaction = InteractionNumber.of(number);
        return form.attempt(
                sent -> {
                    access.requireWork(interaction);
                    corrections.correct(
                            interaction, sent.seen(), before -> sent.over(before, people));
                    return form.then(
                            "/interactions/" + interaction, "desk.notice.corrected", interaction);
                },
                () -> show(interaction, Asked.EDITING, model));
    }

    private String show(InteractionNumber number, Asked asked, Model model) {
        model.addAttribute("page", pages.page(number, asked));
        return "servicedesk/show";
    }

    /// @param act `end` when the form is open that ends it
    /// @param edit present when the form is open that corrects it
    /// @param before the cursor of an earlier page of the history
    record Question(@Nullable String act, @Nullable String edit, @Nullable String before) {

        Asked asked() {
            return new Asked(
                    "end".equals(act),
                    edit != null,
                    Optional.ofNullable(before)
                            .filter(text -> text.matches("[0-9]{1,18}"))
                            .map(Long::valueOf));
        }
    }
}
