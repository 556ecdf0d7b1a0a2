package io.mainstay.incident.application.history;

import io.mainstay.incident.domain.history.Notes;
import io.mainstay.kernel.Refusal.Problem;
import io.mainstay.platform.intake.UnreadableFile;
import io.mainstay.platform.jobs.JobRun;
import io.mainstay.platform.words.Words;
import java.util.Locale;
import org.springframework.dao.TransientDataAccessResourceException;

/// What an import says of itself: what it read, refused, brought in, and what it found odd.
final class ImportReport {

    /// A file with more of them is not what its mapping says.
    private static final long MOST_REFUSED = 10_000;

    private final JobRun run;
    private final Words words;
    private final Notes notes = new Notes();
    private long rows;
    private long laidOut;
    private long refused;
    private long created;
    private long continued;
    private long unchanged;

    ImportReport(JobRun run, Words words) {
        this.run = run;
        this.words = words;
    }

    Notes notes() {
        return notes;
    }

    void row() {
        rows++;
    }

    long rows() {
        return rows;
    }

    /// Rows that were taken and wait to be told.
    long laidOut() {
        return laidOut;
    }

    void laidOut(int more) {
        laidOut += more;
    }

    /// What is laid out does not outlive a crash of the database, unlike the job.
    ///
    /// @throws TransientDataAccessResourceException when rows are gone: the file is to be read
    ///   again
    void requireAllTold(long told) {
        if (told < laidOut) {
            throw new TransientDataAccessResourceException(
                    "%d of %d rows are gone".formatted(laidOut - told, laidOut));
        }
    }

    void refuse(long row, Problem problem, String content) {
        var said = words.say(Locale.ENGLISH, problem);
        run.refuse(row, problem.field().isEmpty() ? said : problem.field() + ": " + said, content);
        if (++refused > MOST_REFUSED) {
            throw new UnreadableFile("too-many-rows-refused", MOST_REFUSED);
        }
    }

    void created() {
        created++;
    }

    void continued() {
        continued++;
    }

    void unchanged() {
        unchanged++;
    }

    void tell(CastList cast) {
        run.result("people", cast.people());
        run.result("teams", cast.teams());
        run.result("sites", cast.sites());
        tell();
    }

    void tell() {
        run.result("rows", rows);
        run.result("refused", refused);
        run.result("created", created);
        run.result("continued", continued);
        run.result("unchanged", unchanged);
        notes.counts().forEach((note, count) -> run.result("note." + note.code(), count));
        notes.missing().forEach((field, count) -> run.result("missing." + field.json(), count));
    }
}
