package io.mainstay.servicedesk.application;

import io.mainstay.kernel.Check;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.domain.Interaction;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The guards of a correction: those of a contact that is told and ended, and that nobody takes
/// away what they do not see.
@Component
class CorrectionRules {

    private final InteractionRules rules;
    private final RecordDoors doors;

    CorrectionRules(InteractionRules rules, RecordDoors doors) {
        this.rules = rules;
        this.doors = doors;
    }

    /// @return what is told, with what the actor could not tell because they do not see it
    ContactDetails checked(Interaction before, ContactDetails told) {
        rules.check(told.told());
        if (before.isOpen()) {
            checkOpen(told);
            return told;
        }
        new Check().that(told.outcome().isPresent(), "outcome", "required").orRefuse();
        var was = before.ending().flatMap(Ending::record);
        var isHidden = was.isPresent() && !isSeen(was.get());
        new Check()
                .that(!isHidden || told.record().isEmpty(), "record", "hidden-record-stays")
                .orRefuse();
        var whole = isHidden ? told.about(was) : told;
        var end =
                new EndTold(
                        whole.outcome().orElseThrow(),
                        whole.record(),
                        Optional.empty(),
                        Optional.empty());
        rules.checkEnding(whole.talk(), end);
        if (!whole.record().equals(was)) {
            rules.checkSeen(end);
        }
        return whole;
    }

    boolean isSeen(RecordRef record) {
        return doors.find(record).isPresent();
    }

    private void checkOpen(ContactDetails told) {
        rules.checkBegun(told.told());
        new Check()
                .that(told.outcome().isEmpty(), "outcome", "contact-lasts")
                .that(told.record().isEmpty(), "record", "contact-lasts")
                .orRefuse();
    }
}
