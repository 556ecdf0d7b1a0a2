package io.mainstay.bulletin.application;

import static io.mainstay.bulletin.persistence.BulletinVisibility.ADDRESSED;
import static io.mainstay.bulletin.persistence.BulletinVisibility.BULLETINS;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.BulletinUpdate;
import io.mainstay.bulletin.Bulletins;
import io.mainstay.bulletin.NewBulletin;
import io.mainstay.bulletin.Notice;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinRepository;
import io.mainstay.bulletin.domain.Readership;
import io.mainstay.bulletin.domain.Span;
import io.mainstay.bulletin.domain.Wording;
import io.mainstay.bulletin.persistence.PutAway;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Visible;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The face that bulletins show to the modules that own records.
@Service
@Transactional
class BulletinsOfTheHouse implements Bulletins {

    private final BulletinService bulletins;
    private final BulletinTransitions transitions;
    private final BulletinAccess access;
    private final BulletinRepository kept;
    private final PutAway putAway;
    private final Concerned concerned;

    BulletinsOfTheHouse(
            BulletinService bulletins,
            BulletinTransitions transitions,
            BulletinAccess access,
            BulletinRepository kept,
            PutAway putAway,
            Concerned concerned) {
        this.bulletins = bulletins;
        this.transitions = transitions;
        this.access = access;
        this.kept = kept;
        this.putAway = putAway;
        this.concerned = concerned;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayPublish() {
        return access.mayPublish();
    }

    @Override
    public BulletinNumber publish(NewBulletin told) {
        var written =
                bulletins.write(
                        new BulletinDetails(
                                new Wording(
                                        told.title(),
                                        told.text(),
                                        told.kind(),
                                        told.severity(),
                                        told.language()),
                                new Span(told.from(), Optional.empty(), told.nextUpdate()),
                                new Readership(told.addressees(), told.open()),
                                told.cause()));
        return transitions.publish(written.number()).number();
    }

    @Override
    public void update(BulletinNumber bulletin, BulletinUpdate update) {
        transitions.update(bulletin, update);
    }

    @Override
    public void end(BulletinNumber bulletin, String text) {
        transitions.end(bulletin, text);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> of(RecordRef cause) {
        return kept.currentOf(cause, Visible.now(BULLETINS)).stream().map(this::notice).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> word(BulletinNumber bulletin) {
        return access.find(bulletin)
                .filter(Bulletin::isPublished)
                .map(found -> found.wording().text());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> current() {
        var away = Actors.current().person().map(putAway::by).orElse(Set.of());
        return kept.current(Visible.now(ADDRESSED)).stream()
                .filter(bulletin -> !away.contains(bulletin.number()))
                .map(this::notice)
                .sorted(Comparator.comparing(Notice::ahead))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> about(Set<PersonId> people, String words, int most) {
        return concerned.about(people, words).limit(most).map(this::notice).toList();
    }

    private Notice notice(Bulletin bulletin) {
        var wording = bulletin.wording();
        return new Notice(
                bulletin.number(),
                wording.title(),
                wording.text(),
                wording.kind(),
                wording.severity(),
                bulletin.life().told().orElseThrow(),
                concerned.isAhead(bulletin),
                bulletin.span().from(),
                bulletin.span().until(),
                bulletin.span().nextUpdate());
    }
}
