package io.mainstay.platform.persistence.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// Reads an archive to its end without a database, to know that it could be restored.
public final class ArchiveCheck {

    private ArchiveCheck() {}

    /// @throws ArchiveFault naming the first entry that is not what was written
    public static TakenBackup of(Path file, Progress progress) {
        try (var archive = ArchiveReader.of(file)) {
            var manifest = archive.manifest();
            var whole = Math.max(1, manifest.bytes());
            long before = 0;
            for (var content : manifest.tables()) {
                var start = before;
                progress.begin(content.table());
                archive.read(
                        content,
                        in -> in.transferTo(OutputStream.nullOutputStream()),
                        bytes -> progress.at((double) (start + bytes) / whole));
                progress.end(content.rows(), content.bytes());
                before += content.bytes();
            }
            return new TakenBackup(manifest, Files.size(file), archive.fingerprint());
        } catch (IOException | SQLException unreadable) {
            throw new ArchiveFault(
                    "%s cannot be read: %s".formatted(file, unreadable.getMessage()), unreadable);
        }
    }
}
