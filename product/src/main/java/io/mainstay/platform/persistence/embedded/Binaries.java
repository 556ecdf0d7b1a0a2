package io.mainstay.platform.persistence.embedded;

import io.mainstay.platform.persistence.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once per version from the archive on the class path.
///
/// @param directory holds `bin`, `lib` and `share`
record Binaries(Path directory) {

    private static final Logger log = LoggerFactory.getLogger(Binaries.class);

    static Binaries unpackedIn(Path home) throws IOException {
        var archive = archive();
        var size = archive.openConnection().getContentLengthLong();
        var target = home.resolve("pgsql-" + Long.toHexString(size));
        if (!Files.isDirectory(target)) {
            log.info("Unpacking PostgreSQL");
            // Beside the target and renamed: half an archive never looks like a whole one.
            var fresh = home.resolve("pgsql.new");
            Folders.deleteTree(fresh);
            unpack(archive, fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(target);
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    /// The major version, `18`: a data directory fits binaries of the same one only.
    String majorVersion() throws IOException {
        var printed =
                Program.run(
                        directory, Duration.ofSeconds(10), List.of(program("pg_ctl"), "--version"));
        return printed.replaceFirst("^\\D*(\\d+).*$", "$1");
    }

    private static URL archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system = os.startsWith("mac") ? "darwin" : os.startsWith("linux") ? "linux" : os;
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-" + system + "-" + processor + ".txz";
        var archive = Binaries.class.getResource(name);
        if (archive == null) {
            throw new CannotStart(
                    "Mainstay brings no PostgreSQL for "
                            + system
                            + " on "
                            + processor
                            + ". Name a server of your own in MAINSTAY_DATABASE_URL.");
        }
        return archive;
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (var bytes = new BufferedInputStream(archive.openStream());
                var tar = new TarArchiveInputStream(new XZInputStream(bytes))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("An entry points out of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Folders.createOpen(path);
            return;
        }
        Folders.createOpen(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            Folders.permit(path, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }
}
