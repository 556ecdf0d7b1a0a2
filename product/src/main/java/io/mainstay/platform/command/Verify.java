package io.mainstay.platform.command;

import io.mainstay.platform.audit.Invariant.Depth;
import io.mainstay.platform.audit.Verification;
import io.mainstay.platform.audit.VerificationReport;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Says whether the audit trail is as it was written and whether what must hold in the data holds.
@Command(
        name = "verify",
        description = {
            "Checks the audit trail and what must always hold in the data.",
            "Keep the head that it prints somewhere else: --head proves later that nothing was cut off."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is as it should be", "1:something is wrong, and was named"})
public final class Verify implements Callable<Integer> {

    private final Product product;

    @Spec private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "The head of an earlier verification, which must still be in the chain.")
    private @Nullable String head;

    @Option(
            names = "--full",
            description = "Reads all stored content again instead of a sample. May take long.")
    private boolean full;

    public Verify(Product product) {
        this.product = product;
    }

    @Override
    public Integer call() {
        try (var beans = product.open()) {
            var report =
                    beans.getBean(Verification.class)
                            .verify(
                                    Optional.ofNullable(head).map(String::strip),
                                    full ? Depth.FULL : Depth.SAMPLE);
            print(report, new Terminal(command.commandLine()));
            return report.holds() ? 0 : 1;
        }
    }

    private void print(VerificationReport report, Terminal terminal) {
        terminal.title(report.holds() ? "All is as it should be" : "Something is wrong");
        report.findings().forEach(finding -> terminal.line("Wrong", finding.text()));
        terminal.line(
                "Sealed",
                count(report.sealedEntries(), "entry", "entries")
                        + " in "
                        + count(report.seals(), "seal", "seals"));
        terminal.line("Waiting", waiting(report.tail()));
        terminal.line("Erased", count(report.erasedValues(), "value", "values"));
        report.invariants().forEach(name -> terminal.line("Checked", name));
        terminal.line("Head", report.head().orElse("none yet"));
        terminal.blank();
    }

    private static String waiting(VerificationReport.Tail tail) {
        return count(tail.entries(), "entry", "entries")
                + tail.oldest().map(at -> ", the oldest written " + at).orElse("");
    }

    private static String count(long number, String one, String many) {
        return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? one : many);
    }
}
