package io.mainstay.platform.jobs.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.Rhythm;
import io.mainstay.platform.jobs.domain.JobRepository;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A node whose clock differs from the database's leaves timed jobs alone.
@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
class SharedTimeTest {

    private static final Duration TOO_MUCH = Duration.ofSeconds(7);

    @Autowired SharedTime time;
    @Autowired JobRepository database;
    @Autowired JobScheduler scheduler;
    @Autowired TestClock clock;
    @Autowired Heart heart;
    @Autowired JdbcClient jdbc;

    @Test
    void isRightWithinFiveSeconds() {
        clock.turnTo(database.databaseTime().plusSeconds(4));
        assertThat(time.agrees()).isTrue();

        clock.turnTo(database.databaseTime().minusSeconds(4));
        assertThat(time.agrees()).isTrue();
    }

    @Test
    void isWrongBeyondAndSaysWhy(CapturedOutput log) {
        clock.turnTo(database.databaseTime());
        assertThat(time.agrees()).isTrue();

        clock.turnTo(database.databaseTime().plus(TOO_MUCH));
        assertThat(time.agrees()).isFalse();
        assertThat(log).contains("ahead of the database's: timed jobs are left to other nodes");

        clock.turnTo(database.databaseTime());
        assertThat(time.agrees()).isTrue();
        assertThat(log).contains("clock is right again");

        clock.turnTo(database.databaseTime().minus(TOO_MUCH));
        assertThat(time.agrees()).isFalse();
        assertThat(log).contains("behind the database's");
    }

    @Test
    void runsTimedJobsOnlyWhileItIsRight() {
        clock.turnTo(database.databaseTime().plus(Duration.ofDays(2)));
        await().atMost(Duration.ofSeconds(10)).until(() -> !time.agrees());
        var before = heart.beats.get();
        await().during(Duration.ofSeconds(4)).until(() -> heart.beats.get() == before);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    clock.turnTo(database.databaseTime());
                    return heart.beats.get() > before;
                });
    }

    @Test
    void timedJobsGoOnWhenTheSchedulerBeginsAnew() {
        clock.turnTo(database.databaseTime());
        var before = heart.beats.get();

        scheduler.beginAnew();

        assertThat(scheduler.isRunning()).isTrue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    clock.turnTo(database.databaseTime());
                    return heart.beats.get() > before + 1;
                });
    }

    /// What is left of a clock that was two days ahead.
    @Test
    void runsTimedJobsSoonAfterTheDatabaseWasSetBack() {
        clock.turnTo(database.databaseTime());
        await().atMost(Duration.ofSeconds(10)).until(() -> putOffHeart() == 1);
        var before = heart.beats.get();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    clock.turnTo(database.databaseTime());
                    return heart.beats.get() > before + 1;
                });
    }

    private int putOffHeart() {
        return jdbc.sql(
                        """
                        update platform_jobs.scheduled_task
                           set execution_time = now() + interval '2 days', version = version + 1
                         where task_name = 'test-heart' and not picked
                        """)
                .update();
    }

    static final class Heart implements RecurringJob {

        private final AtomicInteger beats = new AtomicInteger();

        @Override
        public String name() {
            return "test-heart";
        }

        @Override
        public Rhythm rhythm() {
            return new Rhythm.Every(Duration.ofMillis(500));
        }

        @Override
        public void run() {
            beats.incrementAndGet();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        Heart heart() {
            return new Heart();
        }
    }
}
