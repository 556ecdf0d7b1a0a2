package io.mainstay.platform.command;

import io.mainstay.platform.audit.persistence.AuditExamination;
import io.mainstay.platform.jobs.persistence.JobsExamination;
import io.mainstay.platform.persistence.CannotStart;
import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.examination.ClockExamination;
import io.mainstay.platform.persistence.examination.Examination;
import io.mainstay.platform.persistence.examination.ExaminedDatabase;
import io.mainstay.platform.persistence.examination.FeedExamination;
import io.mainstay.platform.persistence.examination.MigrationsExamination;
import io.mainstay.platform.persistence.examination.RolesExamination;
import io.mainstay.platform.persistence.examination.ServerExamination;
import io.mainstay.platform.persistence.examination.Verdict;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Looks an installation over, beside a running product or without one, and changes nothing.
@Command(
        name = "doctor",
        description = {
            "Looks over this installation: Java, memory, data folder, PostgreSQL, roles, tables, clocks, audit trail, change feed, jobs.",
            "Changes nothing, beside a running product or without one. What is wrong is named with what to do."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is wrong; there may be something to mind",
            "1:something is wrong, and was named"
        })
public final class Doctor implements Callable<Integer> {

    private static final List<Examination> OF_SERVER =
            List.of(new ServerExamination(), new ClockExamination(), new MigrationsExamination());

    private static final List<Examination> OF_TABLES =
            List.of(
                    new RolesExamination(),
                    new AuditExamination(),
                    new FeedExamination(),
                    new JobsExamination());

    private final Product product;
    private final Clock clock;

    @Spec private CommandSpec command = CommandSpec.create();

    public Doctor(Product product, Clock clock) {
        this.product = product;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var verdicts = new ArrayList<>(new MachineExamination(product.data()).verdicts());
        verdicts.addAll(database());
        print(verdicts);
        return verdicts.stream().anyMatch(Verdict::isWrong) ? 1 : 0;
    }

    private List<Verdict> database() {
        try (var beans = product.openUnmigrated()) {
            return isUnmade(beans)
                    ? List.of(
                            Verdict.mind(
                                    "PostgreSQL",
                                    "there is no database in " + product.data() + " yet",
                                    "bin/mainstay makes it; with --data DIR look at another folder."))
                    : of(ExaminedDatabase.of(beans.getBean(Database.class), clock));
        } catch (CannotStart reason) {
            return List.of(
                    Verdict.wrong(
                            "Database", "cannot be used", String.valueOf(reason.getMessage())));
        }
    }

    /// The embedded server would be made by looking at it.
    private boolean isUnmade(ApplicationContext beans) {
        var url = beans.getEnvironment().getProperty("mainstay.database.url", "");
        return url.isBlank()
                && !Files.exists(product.data().resolve("database").resolve("access.properties"));
    }

    private static List<Verdict> of(ExaminedDatabase database) {
        var verdicts = new ArrayList<Verdict>();
        OF_SERVER.forEach(examination -> verdicts.addAll(examine(examination, database)));
        if (hasTables(database)) {
            OF_TABLES.forEach(examination -> verdicts.addAll(examine(examination, database)));
        }
        return verdicts;
    }

    private static boolean hasTables(ExaminedDatabase database) {
        try {
            return database.hasTables();
        } catch (DataAccessException said) {
            return false;
        }
    }

    /// What an examination cannot do is a verdict too, and no reason to keep the others back.
    private static List<Verdict> examine(Examination examination, ExaminedDatabase database) {
        try {
            return examination.of(database);
        } catch (DataAccessException refused) {
            return List.of(
                    Verdict.wrong(
                            "Database",
                            "does not answer: " + refused.getMostSpecificCause().getMessage(),
                            "See whether the server runs and the addresses and passwords are right."));
        }
    }

    private void print(List<Verdict> verdicts) {
        var terminal = new Terminal(command.commandLine());
        terminal.title("Looking over " + product.data());
        verdicts.forEach(verdict -> terminal.line(word(verdict), sentence(verdict)));
        var wrong = verdicts.stream().filter(Verdict::isWrong).count();
        terminal.title(
                wrong == 0 ? "Nothing is wrong" : "To be mended, %d in all".formatted(wrong));
    }

    private static String word(Verdict verdict) {
        return switch (verdict.degree()) {
            case GOOD -> "Good";
            case MIND -> "Mind";
            case WRONG -> "Wrong";
        };
    }

    private static String sentence(Verdict verdict) {
        var found = verdict.subject() + ": " + verdict.finding() + ".";
        return verdict.remedy().isEmpty() ? found : found + " " + verdict.remedy();
    }
}
