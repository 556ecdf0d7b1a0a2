package io.mainstay.platform.bulk.application;

import io.mainstay.kernel.Actors;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.BulkRefused;
import io.mainstay.platform.bulk.domain.BulkRepository;
import io.mainstay.platform.jobs.Jobs;
import io.mainstay.platform.jobs.domain.Job;
import io.mainstay.platform.jobs.domain.JobRepository;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Hands a bulk change to the jobs and writes down who did what to how many.
@Component
class BulkStart {

    private final BulkRepository bulks;
    private final Jobs jobs;
    private final JobRepository running;
    private final AuditTrail trail;
    private final Clock clock;

    BulkStart(
            BulkRepository bulks, Jobs jobs, JobRepository running, AuditTrail trail, Clock clock) {
        this.bulks = bulks;
        this.jobs = jobs;
        this.running = running;
        this.trail = trail;
        this.clock = clock;
    }

    void start(Bulk bulk) {
        var deed = bulk.deed().orElseThrow(BulkRefused::noDeed);
        var title = bulk.ref().toString();
        var job = jobs.start(BulkRun.KIND, title, Map.of(BulkRun.BULK, Long.toString(bulk.id())));
        if (!bulks.start(bulk.id(), job, deed)) {
            throw bulks.find(bulk.id()).filter(Bulk::isStarted).isPresent()
                    ? BulkRefused.started(bulk.ref())
                    : BulkRefused.chosenAnew(bulk.ref());
        }
        audit(bulk);
    }

    boolean isOver(Bulk bulk) {
        return bulk.job().stream()
                .boxed()
                .flatMap(job -> running.find(job).stream())
                .map(Job::state)
                .anyMatch(state -> !state.isOpen());
    }

    void requireOver(Bulk bulk) {
        if (!isOver(bulk)) {
            throw BulkRefused.notOver(bulk.ref());
        }
    }

    private void audit(Bulk bulk) {
        var actor = Actors.current();
        var deed = bulk.deed().orElseThrow(BulkRefused::noDeed);
        var records = bulks.counts(bulk.id()).values().stream().mapToLong(Long::longValue).sum();
        var told =
                new ArrayList<>(
                        List.of(
                                new Change("list", null, bulk.list()),
                                new Change("action", null, deed.action()),
                                new Change("records", null, Long.toString(records))));
        bulk.filter().ifPresent(filter -> told.add(new Change("filter", null, filter)));
        deed.input()
                .values()
                .forEach((field, value) -> told.add(new Change("input." + field, null, value)));
        trail.write(
                new AuditEntry(
                        bulk.ref(),
                        actor.person(),
                        actor.channel(),
                        clock.instant(),
                        bulk.isUndoing() ? "UNDO" : "START",
                        told));
    }
}
