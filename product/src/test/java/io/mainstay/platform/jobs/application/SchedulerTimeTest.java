package io.mainstay.platform.jobs.application;

import static io.mainstay.testing.TestClock.NINE_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class SchedulerTimeTest {

    private Instant database = NINE_O_CLOCK;
    private boolean away;
    private int reads;
    private long nanos = 77;
    private final SchedulerTime time = new SchedulerTime(this::read, () -> nanos);

    @Test
    void isTheDatabasesAndGoesOnBetweenReadings() {
        assertThat(time.now()).isEqualTo(NINE_O_CLOCK);

        pass(Duration.ofSeconds(10));
        assertThat(time.now()).isEqualTo(NINE_O_CLOCK.plusSeconds(10));
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void followsTheDatabaseWithinTenSeconds() {
        time.now();
        database = NINE_O_CLOCK.minusSeconds(10_800);

        pass(Duration.ofSeconds(11));

        assertThat(time.now()).isEqualTo(database);
    }

    @Test
    void saysOnceThatTheDatabaseWasSetBack() {
        assertThat(time.wasSetBack()).isFalse();
        database = NINE_O_CLOCK.minusSeconds(10_800);
        assertThat(time.wasSetBack()).as("within the ten seconds").isFalse();

        pass(Duration.ofSeconds(11));

        assertThat(time.wasSetBack()).isTrue();
        assertThat(time.wasSetBack()).isFalse();
    }

    @Test
    void aLeapAheadAndALittleBackAreNoMatter() {
        time.now();
        database = NINE_O_CLOCK.plus(Duration.ofDays(2));
        pass(Duration.ofSeconds(11));
        assertThat(time.wasSetBack()).isFalse();

        database = time.now().plusSeconds(7);
        pass(Duration.ofSeconds(11));
        assertThat(time.wasSetBack()).as("four seconds back").isFalse();
    }

    @Test
    void goesOnWhileTheDatabaseIsAway() {
        time.now();
        away = true;

        pass(Duration.ofMinutes(5));

        assertThat(time.now()).isEqualTo(NINE_O_CLOCK.plus(Duration.ofMinutes(5)));
    }

    @Test
    void doesNotGuessBeforeTheFirstReading() {
        away = true;

        assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(time::now);
    }

    private void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    private Instant read() {
        if (away) {
            throw new DataAccessResourceFailureException("Nobody there");
        }
        reads++;
        return database;
    }
}
