package io.mainstay.platform.persistence;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Wakes the followers on all nodes after a commit. On a connection of its own, because a `NOTIFY`
/// inside the writing transactions would make them commit one after the other; many rings within a
/// moment are one.
@Component
class FeedBell implements SmartLifecycle {

    static final String CHANNEL = "mainstay_change";

    private static final Logger log = LoggerFactory.getLogger(FeedBell.class);
    private static final long MOMENT = 20;

    private final DatabaseAddress address;
    private final Semaphore rings = new Semaphore(0);
    private volatile boolean running;

    FeedBell(Database database) {
        this.address = database.application();
    }

    void ring() {
        rings.release();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("feed-bell").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        ring();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                rings.acquire();
                notifyUntilBroken();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// A ring that is lost with the connection does no harm: followers look every two seconds too.
    private void notifyUntilBroken() throws InterruptedException {
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            while (running) {
                rings.drainPermits();
                statement.execute("notify " + CHANNEL);
                Thread.sleep(MOMENT);
                rings.acquire();
            }
        } catch (SQLException broken) {
            log.debug("The bell is silent until the next ring: {}", broken.getMessage());
        }
    }
}
