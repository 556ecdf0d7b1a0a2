package io.mainstay.platform.command;

import io.mainstay.platform.access.FirstSignIn;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Runs the product until it is told to stop. This is what `bin/mainstay` does when no command is
/// named.
@Command(
        name = "serve",
        description = "Runs Mainstay and prints its address. Ctrl-C stops it.",
        versionProvider = Version.class)
public final class Serve implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    private final Product product;

    @Spec private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port that browsers connect to. Now: ${DEFAULT-VALUE}",
            defaultValue = "${env:MAINSTAY_PORT:-8080}")
    private int port;

    @Option(names = "--sample", description = "Fills an empty database with a sample organisation.")
    private boolean sample;

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Starts, asks for some pages, stops. The build trains the start with it.")
    private boolean rehearse;

    public Serve(Product product) {
        this.product = product;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(
                    command.commandLine(),
                    "--port takes a number from 0 to %d; 0 is any free one".formatted(LAST_PORT));
        }
        var terminal = new Terminal(command.commandLine());
        terminal.title("Mainstay " + Version.current() + " is starting");
        var running = product.serve(List.of("--server.port=" + (rehearse ? 0 : port)));
        var address = "http://localhost:" + portOf(running);
        if (rehearse) {
            Rehearsal.of(address);
            return ExitCode.OK;
        }
        welcome(terminal, address, running);
        SpringApplication.getShutdownHandlers().add(() -> terminal.title("Mainstay has stopped"));
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }

    private void welcome(Terminal terminal, String address, ApplicationContext running) {
        terminal.line("Address", address);
        running.getBeanProvider(FirstSignIn.class).stream()
                .flatMap(firstSignIn -> firstSignIn.announce().stream())
                .forEach(made -> {
                    terminal.line("Sign in", made.login());
                    terminal.line("Password", made.password(), "shown only now");
                });
        if (sample) {
            introduce(terminal, running);
        }
        terminal.line("Records", product.data().toString());
        terminal.line("Stop", "Ctrl-C");
        terminal.blank();
    }

    /// After the first administrator is there, whom the sample takes into its service desk.
    private static void introduce(Terminal terminal, ApplicationContext running) {
        running.getBeanProvider(SampleOrganisation.class).stream()
                .flatMap(organisation -> organisation.fill().stream())
                .forEach(made -> {
                    terminal.line("Or as", "%-10s".formatted(made.login()) + made.who());
                    terminal.line("Password", made.password(), "shown only now");
                });
    }

    private static int portOf(ApplicationContext running) {
        var server = ((WebServerApplicationContext) running).getWebServer();
        return server == null ? 0 : server.getPort();
    }
}
