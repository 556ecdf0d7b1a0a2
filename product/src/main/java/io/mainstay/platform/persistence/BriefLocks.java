package io.mainstay.platform.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets nobody wait for migrations that themselves wait: whoever asks for a locked table queues
/// behind a script that wants to change it. So a script gives up soon, is undone, and tries again a
/// little later.
///
/// One that makes an index beside those who write holds up nobody, and may wait for as long as it
/// takes.
final class BriefLocks implements Callback {

    static final String FOLDER = "db/migration/";

    private static final Logger log = LoggerFactory.getLogger(BriefLocks.class);

    private static final Duration LONGEST = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_TRIES = 120;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final String module;

    BriefLocks(String module) {
        this.module = module;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        var limit = isBesideWork(context.getMigrationInfo()) ? 0 : LONGEST.toMillis();
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("set lock_timeout = " + limit);
        } catch (SQLException failure) {
            throw new FlywayException("The wait for locks cannot be limited", failure);
        }
    }

    @Override
    public String getCallbackName() {
        return "brief locks";
    }

    /// @throws CannotStart when the tables are never free
    <T> T patiently(Supplier<T> work) {
        for (var tried = 1; ; tried++) {
            try {
                return work.get();
            } catch (FlywayException failure) {
                if (!isLocked(failure)) {
                    throw failure;
                }
                if (tried == MOST_TRIES) {
                    throw new CannotStart(
                            "The tables of %s were in use all the time, so they could not be brought up to date. End what holds them (transactions of other programs, a backup), and start again."
                                    .formatted(module),
                            failure);
                }
                log.info("The tables of {} are in use; trying again", module);
                pause();
            }
        }
    }

    private static boolean isLocked(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof SQLException refused
                                && LOCK_NOT_AVAILABLE.equals(refused.getSQLState()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", stopped);
        }
    }

    private boolean isBesideWork(MigrationInfo script) {
        var name = FOLDER + module + "/" + script.getScript();
        try (InputStream text = BriefLocks.class.getClassLoader().getResourceAsStream(name)) {
            return text != null
                    && new String(text.readAllBytes(), StandardCharsets.UTF_8)
                            .toLowerCase(Locale.ROOT)
                            .contains("index concurrently");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
