package io.mainstay.incident.application.history;

import io.mainstay.incident.domain.IncidentPermission;
import io.mainstay.incident.domain.history.CustomReading;
import io.mainstay.incident.domain.history.HistoryReader;
import io.mainstay.incident.domain.history.Mapping;
import io.mainstay.incident.domain.history.Notes;
import io.mainstay.kernel.Gate;
import io.mainstay.platform.blob.Blobs;
import io.mainstay.platform.intake.CsvRows;
import io.mainstay.platform.intake.UnreadableFile;
import io.mainstay.platform.jobs.Jobs;
import io.mainstay.platform.words.Words;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Starts imports of incident history, for page, API and command.
@Service
public class HistoryImport {

    /// In bytes, however it comes in.
    public static final long LARGEST_FILE = 4L << 30;

    private final Blobs blobs;
    private final Jobs jobs;
    private final Gate gate;
    private final Words words;
    private final CustomTargets targets;

    HistoryImport(Blobs blobs, Jobs jobs, Gate gate, Words words, CustomTargets targets) {
        this.blobs = blobs;
        this.jobs = jobs;
        this.gate = gate;
        this.words = words;
        this.targets = targets;
    }

    /// What a job is started with.
    public record Prepared(String kind, String title, Map<String, String> parameters) {}

    /// @throws io.mainstay.kernel.NotAllowed when the current actor may not bring in history
    public void admit() {
        gate.require(IncidentPermission.MANAGE);
    }

    /// Keeps the file, and starts the job that reads it.
    ///
    /// @return the job's number
    @Transactional
    public long start(InputStream file, ImportOrder order) {
        var prepared = prepare(file, order);
        return jobs.start(prepared.kind(), prepared.title(), prepared.parameters());
    }

    /// Keeps the file, unless mapping or header show already that it cannot be read.
    @Transactional
    public Prepared prepare(InputStream file, ImportOrder order) {
        admit();
        var mapping = order.read();
        var custom = targets.reading(mapping);
        var blob = blobs.put(file, LARGEST_FILE);
        if (blob.size() == 0) {
            throw new UnreadableFile("file-is-empty");
        }
        checkHeader(blob.sha256(), mapping, custom);
        var key = order.dryRun() ? "incident.import.job.dry" : "incident.import.job";
        return new Prepared(
                ImportOrder.KIND,
                words.say(Locale.ENGLISH, key, order.fileName(), mapping.source()),
                order.parameters(blob.sha256()));
    }

    private void checkHeader(String sha256, Mapping mapping, CustomReading custom) {
        try (var rows = CsvRows.open(blobs.open(sha256), mapping.format(), Staging.MOST_UNPACKED)) {
            new HistoryReader(mapping, rows.header(), new Notes(), custom);
        }
    }
}
