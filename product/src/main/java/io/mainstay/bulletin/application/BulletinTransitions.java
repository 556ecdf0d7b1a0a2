package io.mainstay.bulletin.application;

import static io.mainstay.bulletin.domain.BulletinLifecycle.Action.DISCARD;
import static io.mainstay.bulletin.domain.BulletinLifecycle.Action.END;
import static io.mainstay.bulletin.domain.BulletinLifecycle.Action.PUBLISH;
import static io.mainstay.bulletin.domain.BulletinLifecycle.Action.UPDATE;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.BulletinUpdate;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.Entry.Stage;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moving a bulletin through its life.
@Service
@Transactional
public class BulletinTransitions {

    private final BulletinKeeping keeping;
    private final BulletinAccess access;
    private final BulletinRules rules;
    private final Clock clock;

    BulletinTransitions(
            BulletinKeeping keeping, BulletinAccess access, BulletinRules rules, Clock clock) {
        this.keeping = keeping;
        this.access = access;
        this.rules = rules;
        this.clock = clock;
    }

    public Bulletin publish(BulletinNumber number) {
        var before = access.toMove(number, PUBLISH);
        var published = before.publish(clock.instant());
        rules.checkComplete(before);
        return keeping.tell(before, published, Stage.PUBLISHED, PUBLISH.name());
    }

    /// Says what is new; what was said before stays below it.
    public Bulletin update(BulletinNumber number, BulletinUpdate update) {
        var before = access.toMove(number, UPDATE);
        rules.checkUpdate(before, update);
        var updated = before.update(update, clock.instant());
        return keeping.tell(before, updated, Stage.UPDATED, UPDATE.name());
    }

    public Bulletin end(BulletinNumber number, String text) {
        var before = access.toMove(number, END);
        rules.checkEnd(before, text);
        var ended = before.end(text, clock.instant());
        return keeping.tell(before, ended, Stage.ENDED, END.name());
    }

    /// Ends what was announced to end by now; what was said last stands.
    Bulletin endInTime(BulletinNumber number) {
        var before = access.toMove(number, END);
        var ended = before.endInTime(clock.instant());
        return keeping.save(before, ended, END.name());
    }

    public Bulletin discard(BulletinNumber number) {
        var before = access.toMove(number, DISCARD);
        return keeping.save(before, before.discard(), DISCARD.name());
    }
}
