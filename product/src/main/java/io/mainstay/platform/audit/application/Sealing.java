package io.mainstay.platform.audit.application;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Calls the sealer every few seconds while the product runs. Zero seconds switch it off.
@Component
class Sealing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Sealer sealer;
    private final Duration every;
    private @Nullable ScheduledExecutorService executor;

    Sealing(Sealer sealer, @Value("${mainstay.audit.seal-every:2s}") Duration every) {
        this.sealer = sealer;
        this.every = every;
    }

    @Override
    public void start() {
        if (every.isZero()) {
            return;
        }
        executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("audit-sealer").daemon().factory());
        executor.scheduleWithFixedDelay(
                this::seal, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// While the database is away, entries wait; the next round seals them.
    private void seal() {
        try {
            sealer.seal();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The audit trail could not be sealed now: {}", away.getMessage());
        }
    }

    @Override
    public void stop() {
        if (executor != null) {
            executor.close();
            executor = null;
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
