package io.mainstay.platform.persistence.embedded;

import io.mainstay.platform.persistence.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One running product per data folder, kept by the operating system: the lock goes when the
/// process goes, however it goes.
final class InstanceLock implements AutoCloseable {

    /// A process that opens and closes a file loses its own lock on it, so it must not even look.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private InstanceLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// @return empty when another instance holds the folder
    static Optional<InstanceLock> tryTake(Path home) throws IOException {
        var file = home.resolve("instance.lock");
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        var channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        Folders.OWNER_ONLY);
        if (channel.tryLock() == null) {
            channel.close();
            HELD_HERE.remove(file);
            return Optional.empty();
        }
        Folders.writeSecret(home.resolve("instance.pid"), ProcessHandle.current().pid() + "\n");
        return Optional.of(new InstanceLock(file, channel));
    }

    static InstanceLock take(Path home) throws IOException {
        var lock = tryTake(home);
        if (lock.isEmpty()) {
            var pid = Files.readString(home.resolve("instance.pid")).strip();
            throw new CannotStart(
                    "Mainstay already runs on %s (process %s). Stop it first, or give this one a folder of its own with --data."
                            .formatted(home.getParent(), pid));
        }
        return lock.get();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
