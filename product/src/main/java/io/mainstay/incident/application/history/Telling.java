package io.mainstay.incident.application.history;

import io.mainstay.classification.Matrices;
import io.mainstay.incident.application.history.Arriving.Arrived;
import io.mainstay.incident.domain.history.Chapter;
import io.mainstay.incident.domain.history.HistoryRow;
import io.mainstay.incident.domain.history.Known;
import io.mainstay.incident.domain.history.Mapping;
import io.mainstay.incident.domain.history.Retelling;
import io.mainstay.incident.domain.history.Story;
import io.mainstay.incident.domain.history.StoryNotes;
import io.mainstay.incident.persistence.Sources;
import io.mainstay.incident.persistence.StagedRows;
import io.mainstay.incident.persistence.StagedRows.Told;
import io.mainstay.kernel.Refusal.Problem;
import io.mainstay.platform.jobs.JobRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The second half of an import: puts the updates of each incident together and writes it, some
/// hundred incidents at a time. What is written already is told from its source and left alone.
@Component
class Telling {

    private static final int INCIDENTS = 400;
    private static final int MOST_ROWS = 8_000;
    private static final int MOST_UPDATES = 5_000;

    private final StagedRows staged;
    private final Sources sources;
    private final Casting casting;
    private final Arriving arriving;
    private final Matrices matrices;
    private final TransactionOperations transactions;

    Telling(
            StagedRows staged,
            Sources sources,
            Casting casting,
            Arriving arriving,
            Matrices matrices,
            TransactionOperations transactions) {
        this.staged = staged;
        this.sources = sources;
        this.casting = casting;
        this.arriving = arriving;
        this.matrices = matrices;
        this.transactions = transactions;
    }

    void tell(JobRun run, Mapping mapping, boolean dryRun, ImportReport report) {
        var work = new Work(run, mapping, dryRun, report, new CastList(casting, mapping));
        var done = 0L;
        var after = "";
        while (!run.isCancelled()) {
            var next = portion(staged.next(run.id(), after, INCIDENTS));
            if (next.isEmpty()) {
                report.requireAllTold(done);
                return;
            }
            run.portion(() -> transactions.executeWithoutResult(open -> write(work, next)));
            after = next.getLast().external();
            done += next.stream().mapToLong(Told::rows).sum();
            run.progress(done, report.laidOut());
            report.tell(work.cast());
        }
    }

    private record Work(
            JobRun run, Mapping mapping, boolean dryRun, ImportReport report, CastList cast) {

        StoryNotes notes() {
            return new StoryNotes(mapping, report.notes());
        }
    }

    private static List<Told> portion(List<Told> next) {
        var portion = new ArrayList<Told>();
        var rows = 0;
        for (var told : next) {
            rows += Math.min(told.rows(), MOST_UPDATES);
            if (rows > MOST_ROWS && !portion.isEmpty()) {
                break;
            }
            portion.add(told);
        }
        return portion;
    }

    private void write(Work work, List<Told> portion) {
        sources.lock(work.mapping().source());
        var externals = new ArrayList<String>();
        for (var told : portion) {
            if (told.rows() > MOST_UPDATES) {
                work.report()
                        .refuse(
                                told.first(),
                                Problem.of("number", "too-many-updates", MOST_UPDATES),
                                told.external());
            } else {
                externals.add(told.external());
            }
        }
        var arrived = arrived(work, externals);
        var chapters = arrived.stream().flatMap(Telling::chapters).toList();
        if (work.dryRun()) {
            work.cast().note(chapters);
        } else if (!arrived.isEmpty()) {
            var cast = work.cast().cast(chapters);
            var retelling = new Retelling(work.mapping(), matrices.of("incident"), cast);
            arriving.write(work.run().id(), arrived, retelling);
        }
    }

    /// What was known before is cast as well: the audit trail compares with it.
    private static Stream<Chapter> chapters(Arrived one) {
        return Stream.concat(one.story().before().stream(), one.story().chapters().stream());
    }

    private List<Arrived> arrived(Work work, List<String> externals) {
        var known = sources.known(work.mapping().source(), externals);
        var arrived = new ArrayList<Arrived>();
        var byIncident = new LinkedHashMap<String, List<HistoryRow>>();
        var packing = work.mapping().packing();
        for (var row : staged.rows(work.run().id(), packing, externals)) {
            byIncident.computeIfAbsent(row.external(), external -> new ArrayList<>()).add(row);
        }
        byIncident.forEach((external, rows) ->
                take(work, rows, Optional.ofNullable(known.get(external))).ifPresent(arrived::add));
        return arrived;
    }

    /// Empty when there is nothing to write.
    private static Optional<Arrived> take(Work work, List<HistoryRow> rows, Optional<Known> known) {
        var job = work.run().id();
        if (known.isPresent() && known.get().createdBy() == job) {
            work.notes().take(Story.of(Optional.empty(), rows));
            work.report().created();
            return Optional.empty();
        }
        var story = Story.of(known.map(Known::last), rows);
        if (story.chapters().isEmpty()) {
            countKnown(work, known.filter(one -> one.continuedBy() == job).isPresent());
            return Optional.empty();
        }
        if (known.isPresent() && !known.get().untouched()) {
            var row = story.chapters().getFirst().row();
            work.report()
                    .refuse(
                            row.row(),
                            Problem.of("number", "changed-here", known.get().number().toString()),
                            row.external());
            return Optional.empty();
        }
        work.notes().take(story);
        if (known.isPresent()) {
            work.report().continued();
        } else {
            work.report().created();
        }
        return Optional.of(new Arrived(story, known));
    }

    private static void countKnown(Work work, boolean byThisJob) {
        if (byThisJob) {
            work.report().continued();
        } else {
            work.report().unchanged();
        }
    }
}
