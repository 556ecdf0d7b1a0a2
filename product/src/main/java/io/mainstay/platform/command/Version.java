package io.mainstay.platform.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Which Mainstay this is: written into the archive by the build.
@Command(name = "version", description = "Prints the version.")
public final class Version implements Callable<Integer>, IVersionProvider {

    @Spec private CommandSpec command = CommandSpec.create();

    static String current() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "in development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Mainstay " + current()};
    }

    @Override
    public Integer call() {
        command.commandLine().getOut().println(getVersion()[0]);
        return CommandLine.ExitCode.OK;
    }
}
