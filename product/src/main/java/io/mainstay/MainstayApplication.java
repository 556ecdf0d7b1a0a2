package io.mainstay;

import io.mainstay.incident.command.ImportIncidents;
import io.mainstay.platform.command.Backup;
import io.mainstay.platform.command.Doctor;
import io.mainstay.platform.command.Failures;
import io.mainstay.platform.command.Import;
import io.mainstay.platform.command.Product;
import io.mainstay.platform.command.ResetPassword;
import io.mainstay.platform.command.Restore;
import io.mainstay.platform.command.Serve;
import io.mainstay.platform.command.Verify;
import io.mainstay.platform.command.Version;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;

/// The product as one Spring application, and its commands. People start it through `bin/mainstay`.
@SpringBootApplication
public class MainstayApplication {

    public static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }

    static CommandLine commands() {
        var product = new Product(MainstayApplication.class);
        var commands =
                new CommandLine(new Serve(product))
                        .setCommandName("mainstay")
                        .addMixin("product", product)
                        .addSubcommand(new Serve(product))
                        .addSubcommand(
                                new CommandLine(new Import())
                                        .addSubcommand(new ImportIncidents(product)))
                        .addSubcommand(new Backup(product))
                        .addSubcommand(new Restore(product))
                        .addSubcommand(new Verify(product))
                        .addSubcommand(new ResetPassword(product))
                        .addSubcommand(new Doctor(product, new ClockConfiguration().clock()))
                        .addSubcommand(new Version())
                        .setExecutionExceptionHandler(new Failures(product));
        commands.getCommandSpec().mixinStandardHelpOptions(true);
        commands.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        return commands;
    }
}
