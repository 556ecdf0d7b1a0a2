package io.mainstay.bulletin.application;

import io.mainstay.bulletin.BulletinUpdate;
import io.mainstay.bulletin.PastBulletins;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinPermission;
import io.mainstay.bulletin.domain.BulletinRepository;
import io.mainstay.bulletin.domain.Entry;
import io.mainstay.bulletin.domain.Entry.Stage;
import io.mainstay.bulletin.domain.Readership;
import io.mainstay.bulletin.domain.Span;
import io.mainstay.bulletin.domain.Wording;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Gate;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.persistence.ChangeFeed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets each bulletin live its life again, by the rules of the lifecycle and at its own instants.
@Service
@Transactional
class RememberedBulletins implements PastBulletins {

    private final BulletinRepository bulletins;
    private final AuditTrail trail;
    private final ChangeFeed feed;
    private final Gate gate;

    RememberedBulletins(
            BulletinRepository bulletins, AuditTrail trail, ChangeFeed feed, Gate gate) {
        this.bulletins = bulletins;
        this.trail = trail;
        this.feed = feed;
        this.gate = gate;
    }

    @Override
    public void write(List<PastBulletin> told) {
        gate.require(BulletinPermission.PUBLISH);
        var entries = new ArrayList<AuditEntry>();
        for (var one : told) {
            var written = begun(one);
            bulletins.add(written);
            entries.add(entry(one, one.told().getFirst().at(), "CREATE", Map.of(), written));
            bulletins.update(relived(one, written, entries));
            feed.changed(written.ref());
        }
        trail.writeAll(entries);
    }

    private Bulletin begun(PastBulletin told) {
        var heading = told.heading();
        var lasting = told.lasting();
        return Bulletin.begun(
                        bulletins.nextNumber(),
                        new Wording(
                                heading.title(),
                                told.told().getFirst().text(),
                                heading.kind(),
                                heading.severity(),
                                heading.language()),
                        Optional.of(told.author()))
                .during(new Span(lasting.from(), lasting.until(), lasting.nextUpdate()))
                .readBy(new Readership(told.addressees(), told.open()))
                .causedBy(told.about());
    }

    private Bulletin relived(PastBulletin told, Bulletin begun, List<AuditEntry> entries) {
        var now = begun;
        for (var said : told.told()) {
            var stage = stage(told, said);
            var next = next(now, stage, said);
            var action =
                    stage == Stage.PUBLISHED
                            ? "PUBLISH"
                            : stage == Stage.UPDATED ? "UPDATE" : "END";
            entries.add(entry(told, said.at(), action, now.auditedFields(), next));
            bulletins.keep(
                    now.number(),
                    new Entry(stage, said.at(), said.text(), Optional.of(told.author())));
            now = next;
        }
        return now;
    }

    private static Stage stage(PastBulletin told, Told said) {
        if (said == told.told().getFirst()) {
            return Stage.PUBLISHED;
        }
        return told.ended() && said == told.told().getLast() ? Stage.ENDED : Stage.UPDATED;
    }

    private static Bulletin next(Bulletin now, Stage stage, Told said) {
        return switch (stage) {
            case PUBLISHED -> now.publish(said.at()).record();
            case UPDATED ->
                    now.update(
                                    new BulletinUpdate(
                                            said.text(),
                                            now.wording().severity(),
                                            now.span().until(),
                                            now.span().nextUpdate()),
                                    said.at())
                            .record();
            case ENDED -> now.end(said.text(), said.at()).record();
        };
    }

    private static AuditEntry entry(
            PastBulletin told,
            Instant at,
            String action,
            Map<String, @Nullable String> before,
            Bulletin after) {
        var changes =
                after.auditedFields().entrySet().stream()
                        .filter(field ->
                                !Objects.equals(before.get(field.getKey()), field.getValue()))
                        .map(field ->
                                new Change(
                                        field.getKey(),
                                        before.get(field.getKey()),
                                        field.getValue()))
                        .toList();
        return new AuditEntry(
                after.ref(), Optional.of(told.author()), Channel.PAGE, at, action, changes);
    }
}
