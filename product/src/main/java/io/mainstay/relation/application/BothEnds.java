package io.mainstay.relation.application;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.persistence.ChangeFeed;
import io.mainstay.relation.persistence.LinkTable.Link;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the audit trail and the feed of both records what was linked or is no longer.
@Component
class BothEnds {

    private final AuditTrail trail;
    private final ChangeFeed feed;
    private final Clock clock;

    BothEnds(AuditTrail trail, ChangeFeed feed, Clock clock) {
        this.trail = trail;
        this.feed = feed;
        this.clock = clock;
    }

    void linked(Link link) {
        var kind = link.kind().name();
        tell(link.from(), "LINK", new Change("link." + kind, null, link.to().toString()));
        tell(
                link.to(),
                "LINK",
                new Change("link." + kind + ".inverse", null, link.from().toString()));
    }

    void unlinked(Link link) {
        var kind = link.kind().name();
        tell(link.from(), "UNLINK", new Change("link." + kind, link.to().toString(), null));
        tell(
                link.to(),
                "UNLINK",
                new Change("link." + kind + ".inverse", link.from().toString(), null));
    }

    private void tell(RecordRef record, String action, Change change) {
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
    }
}
