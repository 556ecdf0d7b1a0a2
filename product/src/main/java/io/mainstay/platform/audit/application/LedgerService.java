package io.mainstay.platform.audit.application;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Outcome;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.audit.Ledger;
import io.mainstay.platform.audit.Occasion;
import io.mainstay.platform.persistence.ChangeFeed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class LedgerService implements Ledger {

    private final AuditTrail trail;
    private final ChangeFeed feed;
    private final ApplicationEventPublisher house;
    private final Clock clock;

    LedgerService(AuditTrail trail, ChangeFeed feed, ApplicationEventPublisher house, Clock clock) {
        this.trail = trail;
        this.feed = feed;
        this.house = house;
        this.clock = clock;
    }

    @Override
    public <R extends AuditedRecord> R created(Outcome<R> outcome) {
        return keep(outcome, "CREATE", difference(Map.of(), outcome.record().auditedFields()));
    }

    @Override
    public <R extends AuditedRecord> R changed(R before, Outcome<R> outcome, String action) {
        var changes = difference(before.auditedFields(), outcome.record().auditedFields());
        return changes.isEmpty() && outcome.happened().isEmpty()
                ? outcome.record()
                : keep(outcome, action, changes);
    }

    private <R extends AuditedRecord> R keep(
            Outcome<R> outcome, String action, List<Change> changes) {
        var actor = Actors.current();
        var ref = outcome.record().ref();
        trail.write(
                new AuditEntry(
                        ref,
                        actor.person(),
                        actor.channel(),
                        clock.instant(),
                        action,
                        withOccasion(changes)));
        feed.changed(ref);
        outcome.happened().forEach(house::publishEvent);
        return outcome.record();
    }

    private static List<Change> withOccasion(List<Change> changes) {
        var partOf =
                Occasion.current().stream().map(ref -> new Change("partOf", null, ref.toString()));
        return Stream.concat(changes.stream(), partOf).toList();
    }

    private static List<Change> difference(
            Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        return Stream.concat(after.keySet().stream(), before.keySet().stream())
                .distinct()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Change(field, before.get(field), after.get(field)))
                .toList();
    }
}
