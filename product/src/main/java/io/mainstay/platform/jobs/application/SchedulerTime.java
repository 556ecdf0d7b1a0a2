package io.mainstay.platform.jobs.application;

import com.github.kagkarlsson.scheduler.Clock;
import io.mainstay.platform.jobs.domain.JobRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The time by which nodes tell whether another one still lives and what is due: the database's,
/// which all of them share. A node whose own clock is wrong, or jumps, takes nothing away from a
/// node that works, and holds nothing for ever.
@Component
class SchedulerTime implements Clock {

    private static final Logger LOG = LoggerFactory.getLogger(SchedulerTime.class);

    /// In that time no counter of a processor goes astray by more than a few milliseconds.
    private static final Duration TRUSTED = Duration.ofSeconds(10);

    /// A wait of seconds becomes this much longer, and nobody minds.
    private static final Duration SLIGHT = Duration.ofSeconds(5);

    /// What the database's clock said, and the processor's counter with it.
    private record Reading(Instant time, long nanos) {

        Instant at(long now) {
            return time.plusNanos(now - nanos);
        }

        boolean isOld(long now) {
            return now - nanos > TRUSTED.toNanos();
        }
    }

    private final Supplier<Instant> database;
    private final LongSupplier counter;
    private final ReentrantLock reads = new ReentrantLock();
    private final AtomicBoolean setBack = new AtomicBoolean();
    private volatile Reading reading = new Reading(Instant.EPOCH, 0);

    @Autowired
    SchedulerTime(JobRepository database) {
        this(database::databaseTime, System::nanoTime);
    }

    SchedulerTime(Supplier<Instant> database, LongSupplier counter) {
        this.database = database;
        this.counter = counter;
    }

    /// While the database is away the counter goes on.
    @Override
    public Instant now() {
        if (reading.time().equals(Instant.EPOCH)) {
            reading = read();
        } else if (reading.isOld(counter.getAsLong()) && reads.tryLock()) {
            try {
                reading = read();
            } catch (DataAccessException | TransactionException away) {
                LOG.debug("The database does not tell the time", away);
            } finally {
                reads.unlock();
            }
        }
        return reading.at(counter.getAsLong());
    }

    /// Whether the database's clock was set back since this was asked last. Whoever waits until a
    /// time that is now far ahead waits as long.
    boolean wasSetBack() {
        now();
        return setBack.getAndSet(false);
    }

    private Reading read() {
        var before = counter.getAsLong();
        var time = database.get();
        var fresh = new Reading(time, before + (counter.getAsLong() - before) / 2);
        if (fresh.time().isBefore(reading.at(fresh.nanos()).minus(SLIGHT))) {
            setBack.set(true);
        }
        return fresh;
    }
}
