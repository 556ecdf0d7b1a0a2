package io.mainstay.platform.command;

import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.backup.ArchiveCheck;
import io.mainstay.platform.persistence.backup.DatabaseBackup;
import io.mainstay.platform.persistence.backup.TakenBackup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes everything that is in the database into one archive, beside a running product or without
/// one.
@Command(
        name = "backup",
        description = {
            "Writes all records, as they are at one moment, into one archive. People go on working.",
            "The archive holds personal values and password hashes; only you may read it.",
            "mainstay.yaml and the passwords of the database stay in the data folder."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the archive is complete, or what it should be",
            "1:it is not, and why was said; no half archive is left",
            "2:the command was not understood"
        })
public final class Backup implements Callable<Integer> {

    private final Product product;

    @Spec private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The archive. A new file; none is overwritten.")
    private @Nullable Path file;

    @Option(
            names = "--verify",
            description = "Reads an archive to its end and says whether it is as it was written.")
    private boolean verify;

    public Backup(Product product) {
        this.product = product;
    }

    @Override
    public Integer call() {
        var path = ArchiveReport.given(command, file);
        var terminal = new Terminal(command.commandLine());
        terminal.title(verify ? "Reading " + path : "Backup of " + product.data());
        var progress = new PartsDone(command.commandLine().getOut());
        var backup = verify ? ArchiveCheck.of(path, progress) : take(path, progress);
        progress.finish();
        report(backup, path, terminal);
        return 0;
    }

    private TakenBackup take(Path path, PartsDone progress) {
        try (var beans = product.openUnmigrated()) {
            return DatabaseBackup.take(
                    beans.getBean(Database.class), path, Version.current(), progress);
        }
    }

    private void report(TakenBackup backup, Path path, Terminal terminal) {
        terminal.line(verify ? "Whole" : "Written", path.toString());
        terminal.line("Size", PartsDone.size(backup.size()));
        ArchiveReport.print(backup.manifest(), terminal);
        terminal.line("Digest", backup.fingerprint());
        terminal.blank();
    }
}
