package io.mainstay.incident.command;

import io.mainstay.incident.application.history.HistoryImport;
import io.mainstay.incident.application.history.ImportOrder;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Refusal;
import io.mainstay.platform.command.Product;
import io.mainstay.platform.jobs.JobInCommand;
import io.mainstay.platform.jobs.JobInCommand.Ended;
import io.mainstay.platform.words.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Brings in incident history from a file.
@Command(
        name = "incidents",
        description = {
            "Brings in incidents with every update at its own time.",
            "Safe to repeat, and to go on with after it was stopped."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed or cancelled", "2:the command was not understood"})
public final class ImportIncidents implements Callable<Integer> {

    private final Product product;

    @Spec private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A .csv or .csv.gz file.")
    private @Nullable Path file;

    @Option(
            names = "--map",
            paramLabel = "MAP",
            required = true,
            description = "servicenow, or csv for a mapping of your own.")
    private @Nullable String map;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "The mapping of --map csv; docs/import.md says what stands in it.")
    private @Nullable Path mapping;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Of times that do not say theirs. By default the mapping's, else UTC.")
    private @Nullable String zone;

    @Option(names = "--dry-run", description = "Reads and counts everything, writes nothing.")
    private boolean dryRun;

    public ImportIncidents(Product product) {
        this.product = product;
    }

    @Override
    public Integer call() throws IOException {
        var path = readable(file);
        var order =
                ImportOrder.of(
                        path.getFileName().toString(),
                        map == null ? "" : map,
                        mapping == null
                                ? Optional.empty()
                                : Optional.of(Files.readString(readable(mapping))),
                        Optional.ofNullable(zone),
                        dryRun);
        try (var beans = product.open()) {
            return bringIn(path, order, beans);
        }
    }

    private int bringIn(Path path, ImportOrder order, ApplicationContext beans) throws IOException {
        var out = command.commandLine().getOut();
        var words = beans.getBean(Words.class);
        HistoryImport.Prepared prepared;
        try (var content = Files.newInputStream(path)) {
            prepared =
                    Actors.as(
                            Actor.system(Channel.COMMAND),
                            () -> beans.getBean(HistoryImport.class).prepare(content, order));
        } catch (Refusal refused) {
            command.commandLine().getErr().println(words.say(Locale.ENGLISH, refused));
            return 1;
        }
        var ended =
                beans.getBean(JobInCommand.class)
                        .run(prepared.kind(), prepared.title(), prepared.parameters(), out);
        print(ended, words, out);
        return ended.isDone() ? 0 : 1;
    }

    private static void print(Ended ended, Words words, PrintWriter out) {
        new TreeMap<>(ended.results())
                .forEach((name, value) -> {
                    var key = "job.result." + name;
                    var said = words.has(key) ? words.say(Locale.ENGLISH, key) : name;
                    out.printf(Locale.ENGLISH, "  %,12d  %s%n", value, said);
                });
        if (ended.refused() > 0) {
            out.printf("  Each refused row with its reason: /jobs/%d%n", ended.id());
        }
        if (!ended.error().isEmpty()) {
            out.println("  " + ended.error());
        }
        out.flush();
    }

    private Path readable(@Nullable Path path) {
        if (path == null || !Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new ParameterException(
                    command.commandLine(), "There is no file to read at " + path);
        }
        return path;
    }
}
