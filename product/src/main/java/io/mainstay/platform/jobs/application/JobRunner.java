package io.mainstay.platform.jobs.application;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Refusal;
import io.mainstay.platform.access.ActorSource;
import io.mainstay.platform.jobs.JobHandler;
import io.mainstay.platform.jobs.domain.Job;
import io.mainstay.platform.jobs.domain.JobError;
import io.mainstay.platform.jobs.domain.JobRepository;
import io.mainstay.platform.jobs.domain.RunRepository;
import io.mainstay.platform.traces.CurrentSpan;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Future.State;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs one job once, from whatever process calls it.
@Service
class JobRunner {

    enum Ending {
        /// Done, failed or cancelled, or somebody else's.
        OVER,
        /// The work goes on later: the process stops, or the database is away.
        LATER
    }

    /// A database that is away comes back within seconds, or it is something else.
    private static final int MOST_ATTEMPTS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobRepository jobs;
    private final RunRepository runs;
    private final ObjectProvider<JobHandler> handlers;
    private final ObjectProvider<ActorSource> actors;
    private final TransactionTemplate apart;
    private final Clock clock;

    JobRunner(
            JobRepository jobs,
            RunRepository runs,
            ObjectProvider<JobHandler> handlers,
            ObjectProvider<ActorSource> actors,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jobs = jobs;
        this.runs = runs;
        this.handlers = handlers;
        this.actors = actors;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /// @param stopping asked while the job runs: must it end soon, whatever is left?
    Ending run(long id, BooleanSupplier stopping) {
        return jobs.begin(id, clock.instant()).map(job -> run(job, stopping)).orElse(Ending.OVER);
    }

    private Ending run(Job job, BooleanSupplier stopping) {
        var actor = new ActorOfNow(() -> actorOf(job), clock);
        var run = new ActiveRun(job, actor, new ActiveRun.Ground(runs, apart, clock, stopping));
        var work = new FutureTask<>(() -> Actors.as(actor.get(), () -> work(job, run)));
        work.run();
        return work.state() == State.SUCCESS
                ? ended(job, run)
                : broke(job, run, work.exceptionNow());
    }

    private Optional<Actor> actorOf(Job job) {
        var channel = job.order().inCommand() ? Channel.COMMAND : Channel.JOB;
        return job.order()
                .startedBy()
                .map(person -> actors.getObject().of(person, channel))
                .orElseGet(() -> Optional.of(Actor.system(channel)));
    }

    private ActiveRun work(Job job, ActiveRun run) throws Exception {
        CurrentSpan.name("job " + job.order().kind());
        handlers.stream()
                .filter(handler -> handler.kind().equals(job.order().kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody does " + job.order().kind()))
                .run(run);
        run.write();
        return run;
    }

    private Ending ended(Job job, ActiveRun run) {
        if (run.wasCancelled()) {
            runs.cancelled(job.id(), job.attempt(), clock.instant());
        } else if (run.wasStopped()) {
            return Ending.LATER;
        } else {
            runs.done(job.id(), job.attempt(), clock.instant());
        }
        return Ending.OVER;
    }

    private Ending broke(Job job, ActiveRun run, Throwable cause) {
        if (cause instanceof TakenOver) {
            LOG.warn("{} and is not gone on with here", cause.getMessage());
            return Ending.OVER;
        }
        if (run.wasStopped() || isAway(cause) && job.attempt() < MOST_ATTEMPTS) {
            LOG.warn("Job {} stopped and goes on later: {}", job.id(), cause.toString());
            return Ending.LATER;
        }
        CurrentSpan.failed(cause);
        if (!(cause instanceof Refusal)) {
            LOG.error("Job {} ({}) failed", job.id(), job.order().kind(), cause);
        }
        run.write();
        runs.failed(job.id(), job.attempt(), JobError.of(cause), clock.instant());
        return Ending.OVER;
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransactionException;
    }
}
