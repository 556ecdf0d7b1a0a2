package io.mainstay.servicedesk.application;

import io.mainstay.kernel.Place;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.persistence.ContactPlaces;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was taken down wrongly is put right, also after the contact ended; the figures follow, and
/// the history says what stood there before.
@Service
@Transactional
public class Corrections {

    private final InteractionAccess access;
    private final CorrectionRules rules;
    private final InteractionKeeping keeping;
    private final ContactPlaces places;
    private final SolvedMatters solved;
    private final ContactTraces traces;

    Corrections(
            InteractionAccess access,
            CorrectionRules rules,
            InteractionKeeping keeping,
            ContactPlaces places,
            SolvedMatters solved,
            ContactTraces traces) {
        this.access = access;
        this.rules = rules;
        this.keeping = keeping;
        this.places = places;
        this.solved = solved;
        this.traces = traces;
    }

    /// Changes what is known, from the version that the person has seen.
    ///
    /// @throws StaleRecord when the contact has moved on since
    public Interaction correct(
            InteractionNumber number, long version, UnaryOperator<ContactDetails> change) {
        var before = access.forWork(number);
        if (before.version() != version) {
            throw new StaleRecord(before.ref(), before.version());
        }
        var told = rules.checked(before, change.apply(ContactDetails.of(before)));
        var place = place(before, told);
        access.requireLogging(place);
        var contact =
                before.contact().with(told.channel(), told.caller(), told.onBehalfOf(), place);
        var said = before.saying(contact, told.talk());
        var saved = keeping.edit(before, ending(before, told).map(said::ended).orElse(said));
        traces.corrected(before, saved);
        return saved;
    }

    /// Where somebody belonged then stays while it is about the same person.
    private Place place(Interaction before, ContactDetails told) {
        return told.concerned().equals(before.contact().concerned())
                ? before.contact().place()
                : places.of(told.concerned());
    }

    /// What another outcome or record says of it is judged as of then.
    private Optional<Ending> ending(Interaction before, ContactDetails told) {
        return before.ending()
                .map(was -> {
                    var outcome = told.outcome().orElseThrow();
                    var isSame = outcome == was.outcome() && told.record().equals(was.record());
                    return isSame
                            ? was
                            : new Ending(
                                    outcome,
                                    told.record(),
                                    solved.isSolved(
                                            outcome,
                                            told.record(),
                                            before.spell().ended().orElseThrow()));
                });
    }
}
