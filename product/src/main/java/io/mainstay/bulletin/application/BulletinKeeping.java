package io.mainstay.bulletin.application;

import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinRepository;
import io.mainstay.bulletin.domain.Entry;
import io.mainstay.bulletin.domain.Entry.Stage;
import io.mainstay.journal.Attachments;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Outcome;
import io.mainstay.platform.audit.Ledger;
import org.springframework.stereotype.Component;

/// How every use case writes a bulletin down: saved with its version, told to the ledger; and what
/// people were told is kept for ever and told to those who want to be kept informed.
@Component
class BulletinKeeping {

    private final BulletinRepository bulletins;
    private final Followers followers;
    private final Attachments attachments;
    private final Ledger ledger;

    BulletinKeeping(
            BulletinRepository bulletins,
            Followers followers,
            Attachments attachments,
            Ledger ledger) {
        this.bulletins = bulletins;
        this.followers = followers;
        this.attachments = attachments;
        this.ledger = ledger;
    }

    Bulletin create(BulletinDetails details) {
        var bulletin =
                Bulletin.begun(bulletins.nextNumber(), details.wording(), Actors.current().person())
                        .during(details.span())
                        .readBy(details.readers())
                        .causedBy(details.cause());
        bulletins.add(bulletin);
        attachments.keep(bulletin.ref(), bulletin.wording().text());
        return ledger.created(Outcome.of(bulletin));
    }

    Bulletin save(Bulletin before, Outcome<Bulletin> outcome, String action) {
        var saved = bulletins.update(outcome.record());
        attachments.keep(saved.ref(), saved.wording().text());
        return ledger.changed(before, new Outcome<>(saved, outcome.happened()), action);
    }

    /// Saves what people are told.
    Bulletin tell(Bulletin before, Outcome<Bulletin> outcome, Stage stage, String action) {
        var saved = save(before, outcome, action);
        bulletins.keep(
                saved.number(),
                new Entry(
                        stage,
                        saved.life().told().orElseThrow(),
                        saved.wording().text(),
                        Actors.current().person()));
        followers.tell(saved, stage);
        return saved;
    }
}
