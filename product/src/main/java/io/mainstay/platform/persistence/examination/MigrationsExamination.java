package io.mainstay.platform.persistence.examination;

import io.mainstay.platform.persistence.CannotStart;
import io.mainstay.platform.persistence.MigrationState;
import io.mainstay.platform.persistence.backup.UnfinishedRestore;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// Whether the tables are those of this Mainstay.
public final class MigrationsExamination implements Examination {

    private static final String SUBJECT = "Tables";

    @Override
    public List<Verdict> of(ExaminedDatabase database) {
        var owner = database.database().owner();
        try (var connection =
                DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            UnfinishedRestore.refuse(connection);
        } catch (CannotStart unfinished) {
            return List.of(
                    Verdict.wrong(
                            SUBJECT,
                            "a restore began and did not finish",
                            "Restore once more: bin/mainstay restore FILE."));
        } catch (SQLException unreachable) {
            return List.of(
                    Verdict.wrong(
                            SUBJECT,
                            "cannot be reached as %s: %s"
                                    .formatted(owner.user(), unreachable.getMessage()),
                            "Correct MAINSTAY_DATABASE_OWNER_URL."));
        }
        return List.of(verdict(MigrationState.of(database.database())));
    }

    private static Verdict verdict(MigrationState state) {
        if (!state.broken().isEmpty()) {
            return Verdict.wrong(
                    SUBJECT,
                    "not as this version made them: " + String.join(", ", state.broken()),
                    "Restore a backup, or ask for help with this line.");
        }
        if (!state.newer().isEmpty()) {
            return Verdict.wrong(
                    SUBJECT,
                    "written by a newer Mainstay: " + String.join(", ", state.newer()),
                    "Use that version.");
        }
        if (!state.waiting().isEmpty()) {
            return Verdict.mind(
                    SUBJECT,
                    "of an earlier version or none: %d scripts wait"
                            .formatted(state.waiting().size()),
                    "Take a backup, then start Mainstay; it migrates by itself.");
        }
        return Verdict.good(SUBJECT, "of this version");
    }
}
