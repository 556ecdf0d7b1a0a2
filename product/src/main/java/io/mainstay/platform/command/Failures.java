package io.mainstay.platform.command;

import io.mainstay.platform.persistence.CannotStart;
import io.mainstay.platform.persistence.backup.ArchiveFault;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says why a command ended early: in a sentence, with all the rest in the log.
public final class Failures implements IExecutionExceptionHandler {

    private final Product product;

    public Failures(Product product) {
        this.product = product;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult arguments) {
        // A sentence without a cause says all, perhaps that there can be no log.
        if (!(failure instanceof CannotStart) || failure.getCause() != null) {
            LoggerFactory.getLogger(Failures.class).info("The command failed", failure);
        }
        var sentence =
                failure instanceof CannotStart || failure instanceof ArchiveFault
                        ? failure.getMessage()
                        : "Mainstay failed: %s%n  More stands in %s."
                                .formatted(failure, product.log());
        var err = command.getErr();
        err.println(command.getColorScheme().errorText("  " + sentence));
        err.println();
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
