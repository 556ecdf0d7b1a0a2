package io.mainstay.servicedesk.web;

import static io.mainstay.platform.web.FormValues.perhaps;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.list.ListViews;
import io.mainstay.platform.web.record.Histories;
import io.mainstay.platform.web.record.History;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.application.EndTold;
import io.mainstay.servicedesk.application.InteractionAccess;
import io.mainstay.servicedesk.application.InteractionService;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.persistence.InteractionList;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of interactions, the page of one, and its end.
@Controller
@RequestMapping("/interactions")
class InteractionPages {

    private final ListViews lists;
    private final Lists rows;
    private final InteractionAccess access;
    private final InteractionService interactions;
    private final RecordDoors doors;
    private final Histories histories;

    InteractionPages(
            ListViews lists,
            Lists rows,
            InteractionAccess access,
            InteractionService interactions,
            RecordDoors doors,
            Histories histories) {
        this.lists = lists;
        this.rows = rows;
        this.access = access;
        this.interactions = interactions;
        this.doors = doors;
        this.histories = histories;
    }

    /// @param record the number of what it led to, such as `INC-12`
    record EndForm(@Nullable String outcome, @Nullable String record, @Nullable String answer) {

        EndTold told() {
            return new EndTold(
                    CallReader.outcome(outcome),
                    perhaps(record)
                            .map(typed ->
                                    RecordRef.parse(typed)
                                            .orElseThrow(() ->
                                                    InvalidInput.of(
                                                            "record", "no-such-record", typed))),
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
    String show(
            @PathVariable String number,
            @RequestParam Optional<String> act,
            @RequestParam Optional<String> before,
            Model model) {
        return show(number, act.filter("end"::equals).isPresent(), before, model);
    }

    @PostMapping("/{number}/ending")
    String end(@PathVariable String number, Submitted<EndForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var interaction = InteractionNumber.of(number);
                    access.requireEnding(interaction);
                    interactions.end(interaction, sent.told());
                    return form.then(
                            "/interactions/" + interaction, "desk.notice.ended", interaction);
                },
                () -> show(number, true, Optional.empty(), model));
    }

    private String show(String number, boolean ending, Optional<String> before, Model model) {
        var interaction = access.get(InteractionNumber.of(number));
        model.addAttribute(
                "page",
                new InteractionPage(
                        interaction,
                        rows.row(InteractionList.LIST, interaction.ref()).orElseThrow(),
                        access.actions(interaction),
                        interaction.ending().flatMap(Ending::record).flatMap(doors::find),
                        ending,
                        history(interaction, before)));
        return "servicedesk/show";
    }

    private Optional<History> history(Interaction interaction, Optional<String> before) {
        return access.maySeeHistory()
                ? Optional.of(
                        histories.of(
                                interaction.ref(),
                                before.filter(text -> text.matches("[0-9]{1,18}"))
                                        .map(Long::valueOf),
                                "/interactions/" + interaction.number()))
                : Optional.empty();
    }
}
