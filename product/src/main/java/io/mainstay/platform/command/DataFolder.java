package io.mainstay.platform.command;

import io.mainstay.platform.persistence.CannotStart;
import io.mainstay.platform.persistence.embedded.Folders;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Where the records are when nobody says.
final class DataFolder {

    private DataFolder() {}

    static Path byDefault() {
        return byDefault(
                System.getenv(), System.getProperty("user.name"), System.getProperty("user.home"));
    }

    static Path byDefault(Map<String, String> environment, String user, String home) {
        var named = environment.getOrDefault("MAINSTAY_DATA", "");
        if (!named.isBlank()) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        if (user.equals("root")) {
            return Path.of("/var/lib/mainstay");
        }
        var shared = environment.getOrDefault("XDG_DATA_HOME", "");
        return shared.isBlank() ? Path.of(home, ".mainstay") : Path.of(shared, "mainstay");
    }

    /// Makes the folder when it is missing, open for the database's user to pass through whatever
    /// the umask says, and makes sure that we can work in it. The log is for its owner alone.
    ///
    /// @throws CannotStart when we cannot
    static void prepare(Path folder) {
        try {
            var log = folder.resolve("log");
            Folders.createPassable(log);
            for (var ours :
                    List.of(folder, log, log.resolve("mainstay.log"), folder.resolve("database"))) {
                if (Files.exists(ours) && !Files.isWritable(ours)) {
                    throw closed(folder, ours + " cannot be written by this user");
                }
            }
            Folders.createOwn(log.resolve("mainstay.log"));
            Folders.closeToOthers(log);
        } catch (FileAlreadyExistsException file) {
            throw closed(folder, file.getFile() + " is a file");
        } catch (IOException refused) {
            throw closed(folder, "it cannot be made, or belongs to another user");
        }
    }

    private static CannotStart closed(Path folder, String reason) {
        return new CannotStart(
                "The data folder %s cannot be used: %s. Choose another one with --data, or let this user write there."
                        .formatted(folder, reason));
    }
}
