package io.mainstay.platform.persistence.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes an archive under another name, which only the owner may read, and gives it its own name
/// once all of it is on the disk. Closed before that, it leaves nothing.
final class ArchiveWriter implements AutoCloseable {

    static final String MANIFEST = "manifest.json";

    private static final int BUFFER = 1 << 18;

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private boolean finished;

    private ArchiveWriter(Path file, Path part) throws IOException {
        this.file = file;
        this.part = part;
        this.channel =
                FileChannel.open(
                        part,
                        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        var bytes = Channels.newOutputStream(channel);
        this.zip = new ZipOutputStream(new BufferedOutputStream(bytes, BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /// @throws ArchiveFault when something has that name already, or the folder takes no file
    static ArchiveWriter to(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new ArchiveFault(
                    "There is something at %s already. Choose another name; a backup overwrites nothing."
                            .formatted(file));
        }
        var folder = file.resolveSibling("").toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw new ArchiveFault("There is no folder %s to write to.".formatted(folder));
        }
        var part =
                file.resolveSibling(
                        "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            return new ArchiveWriter(file, part);
        } catch (FileAlreadyExistsException running) {
            throw new ArchiveFault("Another backup is writing %s.".formatted(part), running);
        }
    }

    OutputStream begin(String entry) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        return zip;
    }

    void end() throws IOException {
        zip.closeEntry();
    }

    /// @return how large the archive is, in bytes
    long finish(byte[] manifest) throws IOException {
        begin(MANIFEST).write(manifest);
        end();
        zip.finish();
        zip.flush();
        channel.force(true);
        var size = channel.size();
        zip.close();
        rename();
        finished = true;
        return size;
    }

    private void rename() throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException rare) {
            Files.move(part, file);
        }
        try (var folder =
                FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            channel.close();
            Files.deleteIfExists(part);
        }
    }
}
