package io.mainstay.platform.jobs.application;

import static io.mainstay.platform.jobs.application.JobPermission.SEE_ALL;
import static io.mainstay.platform.jobs.application.JobPermission.STEER_ALL;
import static io.mainstay.platform.jobs.application.JobPermission.STEER_OWN;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.jobs.Jobs;
import io.mainstay.platform.jobs.domain.Job;
import io.mainstay.platform.jobs.domain.JobRepository;
import io.mainstay.platform.jobs.domain.RefusedRow;
import io.mainstay.platform.jobs.domain.RunRepository;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do with jobs: start, look, cancel, retry. Everybody sees the own ones,
/// administrators and auditors all.
@Service
@Transactional
public class JobService implements Jobs {

    static final String PREFIX = "JOB";

    private final JobRepository jobs;
    private final RunRepository runs;
    private final JobQueue queue;
    private final AuditTrail trail;
    private final Gate gate;
    private final Clock clock;

    JobService(
            JobRepository jobs,
            RunRepository runs,
            JobQueue queue,
            AuditTrail trail,
            Gate gate,
            Clock clock) {
        this.jobs = jobs;
        this.runs = runs;
        this.queue = queue;
        this.trail = trail;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public long start(String kind, String title, Map<String, String> parameters) {
        var id = add(kind, title, parameters, false);
        queue.add(id, 0);
        return id;
    }

    /// A job that this very process runs.
    long startInCommand(String kind, String title, Map<String, String> parameters) {
        return add(kind, title, parameters, true);
    }

    private long add(String kind, String title, Map<String, String> parameters, boolean inCommand) {
        var person = Actors.current().person();
        var order = new Job.Order(kind, title, Map.copyOf(parameters), person, inCommand);
        var id = jobs.add(order, clock.instant());
        audit(id, "START", List.of(new Change("title", null, title)));
        return id;
    }

    /// Newest first.
    ///
    /// @param before the last id already seen
    @Transactional(readOnly = true)
    public List<Job> newest(OptionalLong before, int limit) {
        var seesAll = Actors.current().isSystem() || gate.allows(SEE_ALL);
        return jobs.newest(seesAll ? Optional.empty() : Actors.current().person(), before, limit);
    }

    @Transactional(readOnly = true)
    public Job get(long id) {
        return jobs.find(id)
                .filter(job -> isOwn(job) || gate.allows(SEE_ALL))
                .orElseThrow(() -> new NoSuchRecord("JOB-" + id));
    }

    private static boolean isOwn(Job job) {
        var person = Actors.current().person();
        return person.isPresent() && person.equals(job.order().startedBy());
    }

    /// May the one who looks cancel and retry this job?
    public boolean maySteer(Job job) {
        return gate.allows(isOwn(job) ? STEER_OWN : STEER_ALL);
    }

    public void cancel(long id) {
        steer(id);
        if (!jobs.requestCancel(id, clock.instant())) {
            throw new NotForThisJob(id);
        }
        audit(id, "CANCEL", List.of());
    }

    public void retry(long id) {
        var job = steer(id);
        if (!job.canBeRetried() || !jobs.requeue(id, clock.instant())) {
            throw new NotForThisJob(id);
        }
        queue.add(id, job.attempt());
        audit(id, "RETRY", List.of());
    }

    private Job steer(long id) {
        var job = get(id);
        gate.require(isOwn(job) ? STEER_OWN : STEER_ALL);
        return job;
    }

    /// By row number.
    ///
    /// @param after the last row already seen
    @Transactional(readOnly = true)
    public List<RefusedRow> refused(long id, OptionalLong after, int limit) {
        return runs.refused(get(id).id(), after, limit);
    }

    @Transactional(readOnly = true)
    public long countRefused(long id) {
        return runs.countRefused(get(id).id());
    }

    private void audit(long id, String action, List<Change> changes) {
        var actor = Actors.current();
        trail.write(
                new AuditEntry(
                        new RecordRef(PREFIX, id),
                        actor.person(),
                        actor.channel(),
                        clock.instant(),
                        action,
                        changes));
    }
}
