package io.mainstay.platform.persistence.embedded;

import io.mainstay.platform.persistence.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the server's programs are run as somebody who is not root, since PostgreSQL refuses root.
///
/// The first way that works is recorded in the data folder and kept, because the server's files
/// belong to that user from then on.
///
/// @param prefix stands before each command; empty when Mainstay itself is an ordinary user
record Privileges(List<String> prefix) {

    private static final Logger log = LoggerFactory.getLogger(Privileges.class);

    /// A real unprivileged user is best. In a user namespace the process still is root to the files
    /// outside, but it works where `nobody` cannot reach the folder.
    private static final List<List<String>> WAYS =
            List.of(
                    List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"),
                    List.of("setpriv", "--reuid=nobody", "--regid=nobody", "--clear-groups"),
                    List.of("runuser", "-u", "nobody", "--"),
                    List.of("unshare", "-U"));

    static Privileges chosenIn(Path home) throws IOException {
        if (!isRoot()) {
            return new Privileges(List.of());
        }
        var record = home.resolve("run-as");
        if (Files.exists(record)) {
            return kept(List.of(Files.readString(record).strip().split(" ")), home, record);
        }
        var way =
                WAYS.stream()
                        .filter(candidate -> works(candidate, home))
                        .findFirst()
                        .orElseThrow(() -> new CannotStart(noWayTo(home)));
        log.info("PostgreSQL runs through {}", String.join(" ", way));
        Folders.writeSecret(record, String.join(" ", way) + "\n");
        return new Privileges(way);
    }

    /// The files belong to a user, so another way to be the same user does as well.
    private static Privileges kept(List<String> way, Path home, Path record) throws IOException {
        if (works(way, home)) {
            return new Privileges(way);
        }
        var other =
                WAYS.stream()
                        .filter(candidate ->
                                isNobody(candidate) && isNobody(way) && WAYS.contains(way))
                        .filter(candidate -> works(candidate, home))
                        .findFirst()
                        .orElseThrow(() ->
                                new CannotStart(
                                        "The database in %s was made to run through \"%s\" (see %s), which does not work now. %s"
                                                .formatted(
                                                        home,
                                                        String.join(" ", way),
                                                        record,
                                                        noWayTo(home))));
        Folders.writeSecret(record, String.join(" ", other) + "\n");
        return new Privileges(other);
    }

    private static boolean isNobody(List<String> way) {
        return !way.getFirst().equals("unshare");
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /// Gives the path to the server's user and to nobody else.
    void own(Path path) throws IOException {
        Folders.permit(path, Files.isDirectory(path) ? "rwx------" : "rw-------");
        if (!prefix.isEmpty() && isNobody(prefix)) {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName("nobody"));
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean works(List<String> way, Path home) {
        var probe = new ArrayList<>(way);
        probe.addAll(
                List.of(
                        "/bin/sh",
                        "-c",
                        "test \"$(id -u)\" != 0 && test -x \"$0\"",
                        home.toString()));
        return Program.succeeds(Path.of("/"), probe);
    }

    private static String noWayTo(Path home) {
        var cause =
                firstClosed(home)
                        .map(closed ->
                                "the user nobody cannot reach %s. Open %s to others (chmod o+x %s), choose another folder with --data,"
                                        .formatted(home, closed, closed))
                        .orElse(
                                "none of setpriv, runuser and unshare works here. Install them (Debian: apt-get install util-linux),");
        return "Mainstay runs as root and PostgreSQL must not: "
                + cause
                + " or start Mainstay as an ordinary user.";
    }

    private static Optional<Path> firstClosed(Path home) {
        return IntStream.rangeClosed(1, home.getNameCount())
                .mapToObj(depth -> home.getRoot().resolve(home.subpath(0, depth)))
                .filter(folder -> !isOpen(folder))
                .findFirst();
    }

    private static boolean isOpen(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder)
                    .contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
