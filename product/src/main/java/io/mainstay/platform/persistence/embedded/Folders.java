package io.mainstay.platform.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;

/// What the standard library leaves to do with folders and files, whatever the umask says.
public final class Folders {

    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Folders() {}

    /// Creates the folder and those above it that are missing, each open for others to pass through
    /// and to see what is in it.
    static void createOpen(Path folder) throws IOException {
        create(folder, "rwxr-xr-x");
    }

    /// Creates the folder and those above it that are missing, each open for others to pass
    /// through, such as the database's user; what is in them only the owner sees.
    public static void createPassable(Path folder) throws IOException {
        create(folder, "rwx--x--x");
    }

    private static void create(Path folder, String permissions) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            create(folder.getParent(), permissions);
        }
        Files.createDirectory(folder);
        permit(folder, permissions);
    }

    /// Keeps a folder and the files in it from everybody but their owner.
    public static void closeToOthers(Path folder) throws IOException {
        try (var within = Files.list(folder)) {
            for (var file : within.filter(Files::isRegularFile).toList()) {
                permit(file, "rw-------");
            }
        }
        permit(folder, "rwx------");
    }

    /// Creates an empty file for its owner alone, unless it is there.
    public static void createOwn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, OWNER_ONLY);
        }
    }

    static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    /// Writes a file that only its owner may read, whole or not at all.
    static void writeSecret(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, OWNER_ONLY);
        Files.writeString(fresh, text);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(Folders::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
