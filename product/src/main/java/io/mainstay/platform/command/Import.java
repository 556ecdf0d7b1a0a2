package io.mainstay.platform.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Brings in what other systems know; modules add what they take.
@Command(name = "import", description = "Brings in what other systems know.")
public final class Import implements Runnable {

    @Spec private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                command.commandLine(), "Say what to import, such as: import incidents FILE");
    }
}
