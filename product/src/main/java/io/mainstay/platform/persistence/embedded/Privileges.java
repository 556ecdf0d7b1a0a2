package io.mainstay.platform.persistence.embedded;

import io.mainstay.platform.persistence.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
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
        Files.writeString(record, String.join(" ", way) + "\n");
        return new Privileges(way);
    }

    private static Privileges kept(List<String> way, Path home, Path record) {
        if (!works(way, home)) {
            throw new CannotStart(
                    "The database in %s was made to run through \"%s\" (see %s), which does not work now. %s"
                            .formatted(home, String.join(" ", way), record, noWayTo(home)));
        }
        return new Privileges(way);
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /// Gives the path to the server's user and to nobody else.
    void own(Path path) throws IOException {
        Folders.permit(path, Files.isDirectory(path) ? "rwx------" : "rw-------");
        if (!prefix.isEmpty() && !prefix.getFirst().equals("unshare")) {
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
        var closed = firstClosed(home);
        return "Mainstay runs as root and PostgreSQL must not: the user nobody cannot reach %s. Open %s to others (chmod o+x %s), choose another folder with --data, or start Mainstay as an ordinary user."
                .formatted(home, closed, closed);
    }

    private static Path firstClosed(Path home) {
        for (int depth = 1; depth <= home.getNameCount(); depth++) {
            var folder = home.getRoot().resolve(home.subpath(0, depth));
            try {
                if (!Files.getPosixFilePermissions(folder)
                        .contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return folder;
                }
            } catch (IOException unreadable) {
                return folder;
            }
        }
        return home;
    }
}
