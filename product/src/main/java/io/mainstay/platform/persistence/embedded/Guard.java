package io.mainstay.platform.persistence.embedded;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the running server twice a second, and starts it again when it died.
final class Guard {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);

    private final Server server;
    private final CountDownLatch dismissed = new CountDownLatch(1);
    private final Thread thread;

    Guard(Server server) {
        this.server = server;
        this.thread = Thread.ofPlatform().daemon().name("postgres-guard").start(this::watch);
    }

    /// Returns when a restart under way is done, so that nothing is started behind the back of
    /// whoever stops the server now.
    void stop() {
        dismissed.countDown();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (!dismissed.await(500, TimeUnit.MILLISECONDS)) {
                if (!server.isRunning()) {
                    restart();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart() {
        log.warn("PostgreSQL stopped unexpectedly; starting it again");
        try {
            server.restart();
            log.warn("PostgreSQL runs again");
        } catch (IOException failure) {
            log.warn("PostgreSQL could not be started again yet: {}", failure.getMessage());
        }
    }
}
