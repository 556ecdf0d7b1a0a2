package io.mainstay.servicedesk.application;

import io.mainstay.kernel.Actors;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.domain.Contact;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.domain.Spell;
import io.mainstay.servicedesk.domain.Talk;
import io.mainstay.servicedesk.persistence.ContactPlaces;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Logging contacts and ending them. Every use case reads the same way: ask leave, fetch the
/// record, act on it, keep it.
@Service
@Transactional
public class InteractionService {

    private final InteractionAccess access;
    private final InteractionRules rules;
    private final InteractionKeeping keeping;
    private final ContactPlaces places;
    private final SolvedMatters solved;
    private final Clock clock;

    InteractionService(
            InteractionAccess access,
            InteractionRules rules,
            InteractionKeeping keeping,
            ContactPlaces places,
            SolvedMatters solved,
            Clock clock) {
        this.access = access;
        this.rules = rules;
        this.keeping = keeping;
        this.places = places;
        this.solved = solved;
        this.clock = clock;
    }

    /// Somebody is on the line.
    public Interaction begin(ContactTold told) {
        access.requireLogging();
        rules.check(told);
        rules.checkBegun(told);
        return started(told);
    }

    private Interaction started(ContactTold told) {
        var contact = contact(told);
        access.requireLogging(contact.place());
        return keeping.begin(
                contact,
                new Spell(
                        told.started().orElseGet(clock::instant), Optional.empty(), told.waited()),
                told.talk());
    }

    /// A contact that is over by now.
    public Interaction log(ContactTold told, EndTold end) {
        access.requireLogging();
        rules.check(told);
        rules.checkLogged(told, end);
        return end(started(told), end);
    }

    public Interaction end(InteractionNumber number, EndTold end) {
        return end(access.forWork(number), end);
    }

    /// More is known of a contact that lasts. When it began, and how long the caller waited, is
    /// known already.
    public Interaction correct(InteractionNumber number, ContactTold told) {
        var before = access.forWork(number);
        StillOpen.check(before);
        rules.check(told);
        var next = contact(told);
        access.requireLogging(next.place());
        var kept =
                before.contact()
                        .with(next.channel(), next.caller(), next.onBehalfOf(), next.place());
        return keeping.edit(before, before.saying(kept, told.talk()));
    }

    private Interaction end(Interaction before, EndTold told) {
        StillOpen.check(before);
        rules.check(before, told);
        var said =
                told.answer()
                        .map(answer -> new Talk(before.talk().about(), answer))
                        .map(talk -> before.saying(before.contact(), talk))
                        .orElse(before);
        var at = told.ended().orElseGet(clock::instant);
        var isSolved = solved.isSolved(told.outcome(), told.record(), at);
        var ending = new Ending(told.outcome(), told.record(), isSolved);
        return keeping.end(before, said, ending, at);
    }

    private Contact contact(ContactTold told) {
        return new Contact(
                told.channel(),
                told.caller(),
                told.onBehalfOf(),
                told.answeredBy().or(() -> Actors.current().person()),
                told.telephone(),
                places.of(told.concerned()));
    }
}
