package io.mainstay.platform.command;

import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.backup.DatabaseRestore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Fills an empty database from an archive and brings it up to date.
@Command(
        name = "restore",
        description = {
            "Fills an empty database with an archive that backup wrote, of this version or an earlier one.",
            "Sessions and rate limits stay behind: people sign in again, with the passwords of then."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is there",
            "1:it is not, and why was said; restore again once that is mended",
            "2:the command was not understood"
        })
public final class Restore implements Callable<Integer> {

    private final Product product;

    @Spec private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The archive.")
    private @Nullable Path file;

    public Restore(Product product) {
        this.product = product;
    }

    @Override
    public Integer call() {
        var path = ArchiveReport.given(command, file);
        var terminal = new Terminal(command.commandLine());
        terminal.title("Restoring " + path);
        try (var beans = product.openUnmigrated()) {
            var progress = new PartsDone(command.commandLine().getOut());
            var manifest = DatabaseRestore.of(path, beans.getBean(Database.class), progress);
            progress.finish();
            terminal.line("Restored", path.toString());
            ArchiveReport.print(manifest, terminal);
            terminal.line("Next", "bin/mainstay verify");
            terminal.blank();
        }
        return 0;
    }
}
