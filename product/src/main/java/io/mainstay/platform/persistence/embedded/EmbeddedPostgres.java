package io.mainstay.platform.persistence.embedded;

import io.mainstay.platform.persistence.CannotStart;
import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A durable PostgreSQL server that belongs to this process.
///
/// What may happen, and what then does:
///
/// - Mainstay stops: the pool closes first, then the server, in order.
/// - Mainstay is killed: the watchdog stops the server. Killed too: the next start does.
/// - The server is killed: the guard starts it again on the same port.
/// - All are killed, or the power goes: PostgreSQL recovers at the next start.
/// - A second Mainstay starts on the same folder: refused.
/// - The number of the dead server now belongs to another program: seen, not mistaken for it.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("max_connections", "50"),
                    Map.entry("shared_buffers", "256MB"),
                    Map.entry("work_mem", "16MB"),
                    Map.entry("maintenance_work_mem", "128MB"),
                    Map.entry("max_wal_size", "2GB"),
                    Map.entry("random_page_cost", "1.1"),
                    Map.entry("jit", "off"),
                    Map.entry("logging_collector", "on"),
                    Map.entry("log_filename", "postgresql-%a.log"),
                    Map.entry("log_truncate_on_rotation", "on"));

    private final InstanceLock lock;
    private final Server server;
    private final Guard guard;
    private final Secrets secrets;

    private EmbeddedPostgres(Path home, InstanceLock lock, Map<String, String> settings)
            throws IOException {
        this.lock = lock;
        var kept = Secrets.keptIn(home);
        var cluster = Cluster.in(home, kept.superuser());
        this.server = Server.start(cluster, kept.port(), settings);
        this.secrets = kept.on(server.port());
        secrets.keepIn(home);
        this.guard = new Guard(server);
    }

    /// Starts the server of a data folder, with its database and roles.
    ///
    /// @throws CannotStart when a product already runs on the folder, among others
    public static Database start(Path data) {
        return withDatabase(start(data, Map.of()));
    }

    /// For a command: uses the server of the product that runs on the folder, or starts it for the
    /// command's time when none runs.
    public static Database joinOrStart(Path data) {
        try {
            var home = home(data);
            var lock = InstanceLock.tryTake(home);
            return lock.isPresent()
                    ? withDatabase(launch(home, lock.get(), SETTINGS))
                    : Roles.database(Secrets.keptIn(home), () -> {});
        } catch (IOException failure) {
            throw notStarted(failure);
        }
    }

    /// Starts a bare server.
    ///
    /// @param settings change or add to those of PostgreSQL
    public static EmbeddedPostgres start(Path data, Map<String, String> settings) {
        var all = new HashMap<>(SETTINGS);
        all.putAll(settings);
        try {
            var home = home(data);
            return launch(home, InstanceLock.take(home), all);
        } catch (IOException failure) {
            throw notStarted(failure);
        }
    }

    private static EmbeddedPostgres launch(
            Path home, InstanceLock lock, Map<String, String> settings) throws IOException {
        try {
            return new EmbeddedPostgres(home, lock, settings);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static CannotStart notStarted(IOException failure) {
        return new CannotStart("PostgreSQL could not be started: " + failure.getMessage(), failure);
    }

    /// How the superuser reaches a database of this server.
    public DatabaseAddress superuser(String database) {
        return Roles.superuser(secrets, database);
    }

    @Override
    public void close() {
        guard.stop();
        try {
            server.stop();
        } catch (IOException failure) {
            log.error("PostgreSQL did not stop in order; it recovers at the next start", failure);
        }
        try {
            lock.close();
        } catch (IOException failure) {
            log.warn("The lock of the data folder could not be released", failure);
        }
    }

    private static Database withDatabase(EmbeddedPostgres server) {
        try {
            Roles.ensure(server.secrets);
            return Roles.database(server.secrets, server::close);
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    /// The real path, because the operating system names processes by it.
    private static Path home(Path data) throws IOException {
        var home = data.toAbsolutePath().normalize().resolve("database");
        Folders.createPassable(home);
        return home.toRealPath();
    }
}
