package io.mainstay.platform.persistence.embedded;

import io.mainstay.platform.persistence.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The directory in which PostgreSQL keeps the records, and the programs that work on it.
final class Cluster {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Path directory;
    private final Binaries binaries;
    private final Privileges privileges;

    private Cluster(Path directory, Binaries binaries, Privileges privileges) {
        this.directory = directory;
        this.binaries = binaries;
        this.privileges = privileges;
    }

    /// Opens the cluster in the folder, or makes it.
    ///
    /// @param password of the superuser, when the cluster is made now
    static Cluster in(Path home, String password) throws IOException {
        var cluster =
                new Cluster(
                        home.resolve("cluster"),
                        Binaries.unpackedIn(home),
                        Privileges.chosenIn(home));
        if (!Files.isDirectory(cluster.directory)) {
            Files.createDirectory(cluster.directory);
            cluster.privileges.own(cluster.directory);
        }
        if (Files.exists(cluster.data().resolve("PG_VERSION"))) {
            cluster.requireSameVersion();
        } else {
            cluster.initialise(password);
        }
        return cluster;
    }

    Path data() {
        return directory.resolve("data");
    }

    Path log() {
        return directory.resolve("postgresql.log");
    }

    /// Runs `pg_ctl` on this cluster as the server's user.
    void control(String... arguments) throws IOException {
        run("pg_ctl", List.of(arguments));
    }

    /// Starts a shell as the server's user, which outlives the signals that a terminal sends.
    Process shell(String script, String argument) throws IOException {
        return new ProcessBuilder(privileges.command(List.of("/bin/sh", "-c", script, argument)))
                .directory(directory.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void requireSameVersion() throws IOException {
        var made = Files.readString(data().resolve("PG_VERSION")).strip();
        var brought = binaries.majorVersion();
        if (!made.equals(brought)) {
            throw new CannotStart(
                    "The records in %s were written by PostgreSQL %s, and this Mainstay brings PostgreSQL %s, which cannot read them. Start the Mainstay that wrote them and take a backup, then restore it here into an empty folder."
                            .formatted(data(), made, brought));
        }
    }

    /// Made beside the target and renamed: a killed `initdb` never leaves half a cluster.
    private void initialise(String password) throws IOException {
        log.info("Making the database in {}", data());
        var fresh = directory.resolve("data.new");
        Folders.deleteTree(fresh);
        var secret = directory.resolve("password");
        Folders.writeSecret(secret, password + "\n");
        privileges.own(secret);
        try {
            run(
                    "initdb",
                    List.of(
                            "--pgdata=" + fresh,
                            "--username=postgres",
                            "--pwfile=" + secret,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            "--locale-provider=icu",
                            "--icu-locale=und",
                            "--data-checksums"));
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(binaries.program(program));
        command.addAll(arguments);
        Program.run(directory, LIMIT, privileges.command(command));
    }
}
