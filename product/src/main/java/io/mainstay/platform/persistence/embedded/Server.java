package io.mainstay.platform.persistence.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running server on a cluster, and the watchdog that stops it when this process is killed.
final class Server {

    private static final Logger log = LoggerFactory.getLogger(Server.class);

    private final Cluster cluster;
    private final int port;
    private final Map<String, String> settings;
    private Postmaster postmaster;
    private Process watchdog;

    private Server(Cluster cluster, int port, Map<String, String> settings) throws IOException {
        this.cluster = cluster;
        this.port = port;
        this.settings = settings;
        this.postmaster = launch();
        this.watchdog = watch();
    }

    /// @param wanted the port of last time; another is taken when somebody else uses it
    static Server start(Cluster cluster, int wanted, Map<String, String> settings)
            throws IOException {
        Postmaster.recordedIn(cluster.data()).ifPresent(orphan -> clear(cluster, orphan));
        var port = wanted != 0 && isFree(wanted) ? wanted : anyFreePort();
        return new Server(cluster, port, settings);
    }

    int port() {
        return port;
    }

    boolean isRunning() {
        return postmaster.isAlive();
    }

    /// After the server died alone. Its remaining processes need a moment to notice; until then
    /// PostgreSQL refuses to start, and the caller asks again.
    void restart() throws IOException {
        watchdog.destroyForcibly();
        Postmaster.recordedIn(cluster.data()).ifPresent(rest -> clear(cluster, rest));
        postmaster = launch();
        watchdog = watch();
    }

    void stop() throws IOException {
        try {
            if (isRunning()) {
                cluster.control("-D", cluster.data().toString(), "-m", "fast", "-w", "stop");
            }
        } finally {
            watchdog.destroyForcibly();
        }
    }

    private Postmaster launch() throws IOException {
        var options =
                settings.entrySet().stream()
                        .map(setting ->
                                "-c %s='%s'".formatted(setting.getKey(), setting.getValue()))
                        .collect(Collectors.joining(" "));
        cluster.control(
                "-D",
                cluster.data().toString(),
                "-l",
                cluster.log().toString(),
                "-w",
                "-t",
                "60",
                "-o",
                "-p " + port + " " + options,
                "start");
        return Postmaster.recordedIn(cluster.data())
                .orElseThrow(
                        () -> new IOException("PostgreSQL ended at once; see " + cluster.log()));
    }

    /// The shell reads from a pipe that this process holds open. When the process ends, even by
    /// `kill -9`, the pipe ends too, and the shell asks the server for a fast and orderly stop.
    private Process watch() throws IOException {
        return cluster.shell(
                "trap '' INT TERM HUP; cat >/dev/null; kill -INT \"$0\"",
                Long.toString(postmaster.pid()));
    }

    /// We hold the lock of the folder, so no living product owns this server: a crash left it.
    private static void clear(Cluster cluster, Postmaster orphan) {
        try {
            switch (orphan.kind(cluster.data())) {
                case OURS -> {
                    log.warn("PostgreSQL {} was left by a crash; stopping it", orphan.pid());
                    cluster.control("-D", cluster.data().toString(), "-m", "fast", "-w", "stop");
                }
                case SOMEBODY_ELSE -> {
                    log.warn("Process {} has the number of a server that crashed", orphan.pid());
                    Files.delete(cluster.data().resolve("postmaster.pid"));
                }
                case GONE, UNKNOWN -> {
                    // PostgreSQL decides, and rather refuses than risks the records.
                }
            }
        } catch (IOException alreadyStopping) {
            log.info("{}", alreadyStopping.getMessage());
        }
    }

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFreePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
