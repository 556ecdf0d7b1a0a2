package io.mainstay.journal.application;

import io.mainstay.journal.Watchers;
import io.mainstay.journal.persistence.WatcherTable;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.persistence.ChangeFeed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps watchers. Being named gives sight of the record, so the record's audit trail tells of it.
@Service
@Transactional
class WatcherService implements Watchers {

    private final WatcherTable table;
    private final AuditTrail trail;
    private final ChangeFeed feed;
    private final Clock clock;

    WatcherService(WatcherTable table, AuditTrail trail, ChangeFeed feed, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PersonId> of(RecordRef record) {
        return table.of(record);
    }

    @Override
    public void add(RecordRef record, PersonId person) {
        var named = !Actors.current().person().equals(Optional.of(person));
        if (table.add(record, person, named, clock.instant()) > 0) {
            tell(record, "WATCH", null, "PER-" + person);
        }
    }

    @Override
    public void remove(RecordRef record, PersonId person) {
        if (table.remove(record, person) > 0) {
            tell(record, "UNWATCH", "PER-" + person, null);
        }
    }

    private void tell(
            RecordRef record, String action, @Nullable String before, @Nullable String after) {
        var actor = Actors.current();
        trail.write(
                new AuditEntry(
                        record,
                        actor.person(),
                        actor.channel(),
                        clock.instant(),
                        action,
                        List.of(new Change("watcher", before, after))));
        feed.changed(record);
    }
}
