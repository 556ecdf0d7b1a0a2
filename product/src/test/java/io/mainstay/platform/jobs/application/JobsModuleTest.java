package io.mainstay.platform.jobs.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.ActorSource;
import io.mainstay.platform.blob.TooLarge;
import io.mainstay.platform.jobs.JobHandler;
import io.mainstay.platform.jobs.JobInCommand;
import io.mainstay.platform.jobs.JobRun;
import io.mainstay.platform.jobs.domain.Job;
import io.mainstay.platform.jobs.domain.JobError;
import io.mainstay.platform.jobs.domain.JobRepository;
import io.mainstay.platform.jobs.domain.JobState;
import io.mainstay.platform.jobs.domain.RefusedRow;
import io.mainstay.platform.jobs.domain.RunRepository;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class JobsModuleTest {

    private static final Actor AISHA = person(7, Role.USER);
    private static final Actor BOB = person(8, Role.SPECIALIST);
    private static final Actor ADMINISTRATOR = person(9, Role.ADMINISTRATOR);

    @Autowired JobService jobs;
    @Autowired JobRunner runner;
    @Autowired JobInCommand inCommand;
    @Autowired LookAfterJobs lookAfterJobs;
    @Autowired JobRepository repository;
    @Autowired RunRepository runs;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @Autowired Works works;

    @Test
    void runsAsThePersonWhoStartedIt() {
        var id =
                start(run -> {
                    run.result("channel", Actors.current().channel().ordinal());
                    run.result("person", Actors.current().person().orElseThrow().value());
                });

        assertThat(over(id).state()).isEqualTo(JobState.DONE);
        assertThat(over(id).results())
                .containsEntry("person", 7L)
                .containsEntry("channel", (long) Channel.JOB.ordinal());
    }

    @Test
    void worksWithTheRightsOfNowAndNotOfItsStart() {
        var id =
                start(run -> {
                    works.roles = Set.of(Role.USER, Role.SPECIALIST);
                    clock.turn(Duration.ofSeconds(1));
                    run.portion(() -> run.result("before", Actors.current().roles().size()));
                    works.roles = Set.of(Role.USER);
                    clock.turn(Duration.ofSeconds(1));
                    run.portion(() -> run.result("after", Actors.current().roles().size()));
                });

        assertThat(over(id).results()).containsEntry("before", 2L).containsEntry("after", 1L);
    }

    @Test
    void stopsWhenTheAccountOfWhoeverStartedItIsGoneOrDisabled() {
        var id =
                start(run -> {
                    run.portion(() -> run.result("done", 1));
                    works.away = true;
                    clock.turn(Duration.ofSeconds(1));
                    run.portion(() -> run.result("done", 2));
                });

        var job = over(id);
        works.away = false;
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.error()).contains(new JobError("jobs-nobody", java.util.List.of()));
        assertThat(job.results()).containsEntry("done", 1L);
    }

    @Test
    void neverRunsWhenItsStartIsRolledBack() {
        var id =
                transaction.execute(status -> {
                    status.setRollbackOnly();
                    return Actors.as(AISHA, () -> jobs.start("test", "Nothing", Map.of()));
                });

        assertThat(repository.find(requireNonNull(id))).isEmpty();
        assertThat(scheduled(requireNonNull(id))).isZero();
    }

    @Test
    void keepsWhatItRefusedAndWhy() {
        var id =
                start(run -> {
                    run.refuse(3, "No number", "x,\0,y");
                    run.refuse(2, "Too long", "a".repeat(5_000));
                    run.refuse(3, "No number at all", "x");
                });
        over(id);

        var rows = Actors.as(AISHA, () -> jobs.refused(id, OptionalLong.empty(), 10));
        assertThat(rows).extracting(RefusedRow::row).containsExactly(2L, 3L);
        assertThat(rows.getLast()).isEqualTo(new RefusedRow(3, "No number at all", "x"));
        assertThat(rows.getFirst().content()).hasSize(4_001);
    }

    @Test
    void endsEarlyWhenItIsCancelled() {
        var begun = new CountDownLatch(1);
        var id =
                start(run -> {
                    begun.countDown();
                    while (!run.isCancelled()) {
                        clock.turn(Duration.ofMillis(100));
                    }
                });
        await(begun);
        Actors.run(AISHA, () -> jobs.cancel(id));

        assertThat(over(id).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void keepsTheMessageOfAFailure() {
        var fault =
                start(run -> {
                    throw new IOException("The disk is full\nand more for the log");
                });
        var refusal =
                start(run -> {
                    throw new TooLarge(5);
                });

        assertThat(over(fault).error())
                .contains(new JobError(JobError.FAULT, java.util.List.of("The disk is full")));
        assertThat(over(refusal).error())
                .contains(new JobError("content-too-large", java.util.List.of("5")));
    }

    @Test
    void canBeRetriedOnceItHasFailed() {
        var tries = new CountDownLatch(2);
        var id =
                start(run -> {
                    tries.countDown();
                    if (tries.getCount() > 0) {
                        throw new IOException("Not yet");
                    }
                });
        assertThat(over(id).state()).isEqualTo(JobState.FAILED);

        Actors.run(AISHA, () -> jobs.retry(id));

        assertThat(over(id).state()).isEqualTo(JobState.DONE);
        assertThatExceptionOfType(NotForThisJob.class)
                .isThrownBy(() -> Actors.run(AISHA, () -> jobs.retry(id)));
        assertThatExceptionOfType(NotForThisJob.class)
                .isThrownBy(() -> Actors.run(AISHA, () -> jobs.cancel(id)));
    }

    @Test
    void isTakenOverWhenItsProcessHasDied() {
        var id = dead(run -> run.result("taken-over", 1));

        var job = over(id);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.attempt()).isEqualTo(2);
    }

    /// What a killed process leaves behind: a running job, picked, without a heartbeat.
    private long dead(JobHandlerBody body) {
        var id = Actors.as(AISHA, () -> jobs.startInCommand("test", "Dead", Map.of()));
        works.bodies.put(id, body);
        repository.begin(id, clock.instant());
        jdbc.sql("update platform_jobs.job set in_command = false where id = :id")
                .param("id", id)
                .update();
        jdbc.sql(
                        """
                        insert into platform_jobs.scheduled_task
                            (task_name, task_instance, execution_time, picked, picked_by,
                             last_heartbeat, version)
                        values ('job', :id, now() - interval '1 minute', true, 'killed',
                                now() - interval '1 minute', 1)
                        """)
                .param("id", id + "/1")
                .update();
        return id;
    }

    @Test
    void losesToWhoeverTookItOver() {
        var id = Actors.as(AISHA, () -> jobs.startInCommand("test", "Zombie", Map.of()));
        var zombie = repository.begin(id, clock.instant()).orElseThrow();
        repository.begin(id, clock.instant());

        assertThat(runs.report(id, zombie.attempt(), new Job.Progress(5, 9), clock.instant()))
                .isEqualTo(RunRepository.Standing.HAS_LOST_IT);
        runs.done(id, zombie.attempt(), clock.instant());
        assertThat(repository.find(id).orElseThrow().state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void changesNothingMoreOnceItWasTakenOver() {
        var id = Actors.as(AISHA, () -> jobs.startInCommand("test", "Zombie", Map.of()));
        var done = new AtomicInteger();
        works.bodies.put(
                id,
                run -> {
                    run.whileHeld(done::incrementAndGet);
                    repository.begin(id, clock.instant());
                    run.whileHeld(done::incrementAndGet);
                });

        assertThat(runner.run(id, () -> false)).isEqualTo(JobRunner.Ending.OVER);
        assertThat(done).hasValue(1);
        assertThat(repository.find(id).orElseThrow().state()).isEqualTo(JobState.RUNNING);
    }

    /// The work of a run that stands still in the middle of it is taken over only once its
    /// transaction is over.
    @Test
    void isNotTakenOverInTheMiddleOfWhatMustNotHappenTwice() throws Exception {
        var id = Actors.as(AISHA, () -> jobs.startInCommand("test", "Slow", Map.of()));
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        works.bodies.put(
                id,
                run ->
                        run.whileHeld(() -> {
                            inside.countDown();
                            await(goOn);
                        }));
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            nodes.submit(() -> runner.run(id, () -> false));
            await(inside);
            var other = nodes.submit(() -> repository.begin(id, clock.instant()));
            assertThatExceptionOfType(TimeoutException.class)
                    .isThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS));
            goOn.countDown();
            other.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void goesOnLaterWhenTheProcessStops() {
        var id = Actors.as(AISHA, () -> jobs.startInCommand("test", "Stopping", Map.of()));
        works.bodies.put(id, run -> assertThat(run.isCancelled()).isTrue());

        assertThat(runner.run(id, () -> true)).isEqualTo(JobRunner.Ending.LATER);
        assertThat(repository.find(id).orElseThrow().state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void isSeenByItsOwnerAndByAdministratorsOnly() {
        var id = start(run -> {});
        over(id);

        assertThat(Actors.as(AISHA, () -> jobs.get(id)).id()).isEqualTo(id);
        assertThat(Actors.as(ADMINISTRATOR, () -> jobs.get(id)).id()).isEqualTo(id);
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.as(BOB, () -> jobs.get(id)));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.run(BOB, () -> jobs.cancel(id)));
        assertThat(Actors.as(BOB, () -> jobs.newest(OptionalLong.empty(), 100))).isEmpty();
        assertThat(Actors.as(ADMINISTRATOR, () -> jobs.newest(OptionalLong.empty(), 100)))
                .extracting(Job::id)
                .contains(id);
    }

    @Test
    void runsInACommandAndShowsHowFarItIs() {
        works.next =
                run -> {
                    run.progress(50, 100);
                    run.result("created", 49);
                    run.refuse(7, "Why not", "row 7");
                };
        var terminal = new StringWriter();

        var ended = inCommand.run("test", "By command", Map.of(), new PrintWriter(terminal));

        assertThat(ended.isDone()).isTrue();
        assertThat(ended.results()).isEqualTo(Map.of("created", 49L));
        assertThat(ended.refused()).isEqualTo(1);
        assertThat(terminal.toString()).contains(" 50 %   50 of 100");
    }

    @Test
    void hasFailedWhenItsCommandWasKilled() {
        var id = Actors.as(AISHA, () -> jobs.startInCommand("test", "Killed", Map.of()));
        repository.begin(id, clock.instant());
        lookAfterJobs.run();
        assertThat(repository.find(id).orElseThrow().state()).isEqualTo(JobState.RUNNING);

        clock.turn(Duration.ofSeconds(61));
        lookAfterJobs.run();

        assertThat(repository.find(id).orElseThrow().error()).contains(JobError.COMMAND_ENDED);
    }

    private static Actor person(long id, Role role) {
        return new Actor(
                Optional.of(new PersonId(id)),
                "Person " + id,
                Set.of(role),
                Standing.NONE,
                Channel.PAGE,
                false);
    }

    private long start(JobHandlerBody body) {
        return requireNonNull(
                transaction.execute(status -> {
                    var id = Actors.as(AISHA, () -> jobs.start("test", "Test", Map.of()));
                    works.bodies.put(id, body);
                    return id;
                }));
    }

    private Job over(long id) {
        return await(id, job -> !job.state().isOpen());
    }

    private Job await(long id, Predicate<Job> condition) {
        for (int tries = 0; tries < 600; tries++) {
            var job = repository.find(id).orElseThrow();
            if (condition.test(job)) {
                return job;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError("Still " + repository.find(id));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private long scheduled(long id) {
        return jdbc.sql(
                        """
                        select count(*) from platform_jobs.scheduled_task
                         where task_instance = :id
                        """)
                .param("id", id + "/0")
                .query((row, index) -> row.getLong(1))
                .single();
    }

    interface JobHandlerBody {
        void run(JobRun run) throws Exception;
    }

    static final class Works implements JobHandler {

        private final Map<Long, JobHandlerBody> bodies = new ConcurrentHashMap<>();
        private volatile JobHandlerBody next = run -> {};
        private volatile Set<Role> roles = Set.of(Role.USER);
        private volatile boolean away;

        @Override
        public String kind() {
            return "test";
        }

        @Override
        public void run(JobRun run) throws Exception {
            bodies.getOrDefault(run.id(), next).run(run);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        Works works() {
            return new Works();
        }

        @Bean
        @Primary
        ActorSource everybody(Works works) {
            return (person, channel) ->
                    Optional.of(
                                    new Actor(
                                            Optional.of(person),
                                            "Person " + person,
                                            works.roles,
                                            Standing.NONE,
                                            channel,
                                            false))
                            .filter(actor -> !works.away);
        }
    }
}
