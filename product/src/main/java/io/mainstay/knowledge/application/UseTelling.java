package io.mainstay.knowledge.application;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.persistence.ChangeFeed;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the audit trail and the feed of a record which article answered it, or does no longer. The
/// article's own page looks again.
@Component
class UseTelling {

    private final AuditTrail trail;
    private final ChangeFeed feed;
    private final Clock clock;

    UseTelling(AuditTrail trail, ChangeFeed feed, Clock clock) {
        this.trail = trail;
        this.feed = feed;
        this.clock = clock;
    }

    void given(RecordRef record, Article article) {
        tell(record, article, "ANSWER", new Change("article", null, article.number().toString()));
    }

    void takenBack(RecordRef record, Article article) {
        tell(
                record,
                article,
                "TAKE_BACK_ANSWER",
                new Change("article", article.number().toString(), null));
    }

    private void tell(RecordRef record, Article article, String action, Change change) {
        var actor = Actors.current();
        trail.write(
                new AuditEntry(
                        record,
                        actor.person(),
                        actor.channel(),
                        clock.instant(),
                        action,
                        List.of(change)));
        feed.changed(record);
        feed.changed(article.ref());
    }
}
