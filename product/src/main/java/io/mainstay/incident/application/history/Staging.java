package io.mainstay.incident.application.history;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.mainstay.incident.domain.history.HistoryReader;
import io.mainstay.incident.domain.history.HistoryRow;
import io.mainstay.incident.domain.history.Mapping;
import io.mainstay.incident.domain.history.NotRead;
import io.mainstay.incident.persistence.StagedRows;
import io.mainstay.platform.blob.Blobs;
import io.mainstay.platform.intake.CsvRow;
import io.mainstay.platform.intake.CsvRow.Refused;
import io.mainstay.platform.intake.CsvRow.Taken;
import io.mainstay.platform.intake.CsvRows;
import io.mainstay.platform.jobs.JobRun;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// The first half of an import: reads the file and lays its rows out, in our words.
@Component
class Staging {

    static final long MOST_UNPACKED = 4L << 30;
    private static final int PORTION = 5_000;

    private final Blobs blobs;
    private final StagedRows staged;
    private final CustomTargets targets;

    Staging(Blobs blobs, StagedRows staged, CustomTargets targets) {
        this.blobs = blobs;
        this.staged = staged;
        this.targets = targets;
    }

    /// Leaves early when the job is cancelled.
    void stage(JobRun run, String sha256, Mapping mapping, ImportReport report) {
        var custom = targets.reading(mapping);
        clear(run);
        var packing = mapping.packing();
        var portion = new ArrayList<HistoryRow>();
        Consumer<List<HistoryRow>> put =
                rows -> {
                    run.whileHeld(() -> staged.put(run.id(), packing, rows));
                    report.laidOut(rows.size());
                };
        try (var rows = CsvRows.open(blobs.open(sha256), mapping.format(), MOST_UNPACKED)) {
            var reader = new HistoryReader(mapping, rows.header(), report.notes(), custom);
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                take(row.get(), reader, report).ifPresent(portion::add);
                if (report.rows() % PORTION == 0) {
                    put.accept(portion);
                    portion.clear();
                    run.progress(report.rows(), 0);
                    if (run.isCancelled()) {
                        return;
                    }
                }
            }
        }
        put.accept(portion);
    }

    /// A run that was taken over leaves alone what the other one has laid out.
    void clear(JobRun run) {
        run.whileHeld(() -> staged.clear(run.id()));
    }

    private static Optional<HistoryRow> take(
            CsvRow row, HistoryReader reader, ImportReport report) {
        report.row();
        return switch (row) {
            case Refused(var number, var problem, var content) -> {
                report.refuse(number, problem, content);
                yield Optional.empty();
            }
            case Taken taken -> read(taken, reader, report);
        };
    }

    private static Optional<HistoryRow> read(Taken row, HistoryReader reader, ImportReport report) {
        try {
            return Optional.of(reader.read(row));
        } catch (NotRead reason) {
            report.refuse(row.number(), reason.problem(), asWritten(row.values()));
            return Optional.empty();
        }
    }

    /// As a line of a CSV file, so that it can be mended and taken in again.
    static String asWritten(List<String> values) {
        var line = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
            csv.writeRecord(values);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var written = line.toString();
        return written.substring(0, written.length() - 1);
    }
}
