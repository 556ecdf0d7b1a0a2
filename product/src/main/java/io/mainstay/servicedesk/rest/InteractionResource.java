package io.mainstay.servicedesk.rest;

import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import io.mainstay.platform.rest.Needs;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.application.Figures;
import io.mainstay.servicedesk.application.InteractionAccess;
import io.mainstay.servicedesk.application.InteractionService;
import io.mainstay.servicedesk.persistence.InteractionList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Interactions: find, log, read and end them, and the figures that come of them.
@RestController
@RequestMapping(InteractionAnswers.PATH)
class InteractionResource {

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

    private final InteractionService interactions;
    private final InteractionAccess access;
    private final InteractionAnswers answers;
    private final ListAnswers lists;
    private final Figures figures;
    private final Clock clock;

    InteractionResource(
            InteractionService interactions,
            InteractionAccess access,
            InteractionAnswers answers,
            ListAnswers lists,
            Figures figures,
            Clock clock) {
        this.interactions = interactions;
        this.access = access;
        this.answers = answers;
        this.lists = lists;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    ListJson<Map<String, Object>> list(ListRequest request) {
        return lists.answer(InteractionList.LIST, request);
    }

    /// Logs a contact, and ends it when an outcome is told.
    @PostMapping
    ResponseEntity<InteractionJson> log(@RequestBody NewInteractionJson told) {
        access.requireLogging();
        var contact = told.contact();
        return answers.created(
                told.end()
                        .map(end -> interactions.log(contact, end))
                        .orElseGet(() -> interactions.begin(contact)));
    }

    @GetMapping("/{number}")
    ResponseEntity<InteractionJson> show(@PathVariable String number) {
        return answers.answer(access.get(InteractionNumber.of(number)));
    }

    @PutMapping("/{number}/ending")
    @Needs("outcome")
    ResponseEntity<InteractionJson> end(
            @PathVariable String number, @RequestBody EndingJson ending) {
        var interaction = InteractionNumber.of(number);
        access.requireWork(interaction);
        return answers.answer(interactions.end(interaction, ending.told()));
    }

    /// @param from the last 30 days, unless told otherwise
    /// @param to now, unless told otherwise
    @GetMapping("/figures")
    FiguresJson figures(@RequestParam Optional<Instant> from, @RequestParam Optional<Instant> to) {
        var end = within(to.orElseGet(clock::instant));
        var start = within(from.orElseGet(() -> end.minus(Duration.ofDays(30))));
        return FiguresJson.of(start, end, figures.of(start, end));
    }

    /// Before and after these there are no contacts.
    private static Instant within(Instant told) {
        if (told.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return told.isAfter(LATEST) ? LATEST : told;
    }
}
