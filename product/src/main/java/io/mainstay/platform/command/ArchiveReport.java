package io.mainstay.platform.command;

import io.mainstay.platform.persistence.backup.Manifest;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// What people read about an archive that was written, read or restored.
final class ArchiveReport {

    private ArchiveReport() {}

    static void print(Manifest manifest, Terminal terminal) {
        terminal.line("Moment", manifest.moment().toString());
        terminal.line("Mainstay", manifest.product() + ", PostgreSQL " + manifest.postgres());
        terminal.line(
                "Records",
                String.format(
                        Locale.ENGLISH,
                        "%,d rows in %,d tables",
                        manifest.rows(),
                        manifest.tables().size()));
        terminal.line("Head", manifest.auditHead().orElse("none yet"));
    }

    static Path given(CommandSpec command, @Nullable Path file) {
        if (file == null) {
            throw new ParameterException(command.commandLine(), "Name the archive.");
        }
        return file.toAbsolutePath().normalize();
    }
}
