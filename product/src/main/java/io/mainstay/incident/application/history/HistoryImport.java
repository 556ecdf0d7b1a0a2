package io.mainstay.incident.application.history;

import io.mainstay.incident.domain.IncidentPermission;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Starts imports of incident history, for page, API and command.
@Service
public class HistoryImport {

    static final long LARGEST_FILE = 4L << 30;

    private final Blobs blobs;
    private final Jobs jobs;
    private final Gate gate;
    private final Words words;

    HistoryImport(Blobs blobs, Jobs jobs, Gate gate, Words words) {
        this.blobs = blobs;
        this.jobs = jobs;
        this.gate = gate;
        this.words = words;
    }

    /// Keeps the file, and starts the job that reads it, unless mapping or header show already that
    /// it cannot be read.
    ///
    /// @return the job's number
    @Transactional
    public long start(InputStream file, ImportOrder order) {
        gate.require(IncidentPermission.MANAGE);
        var mapping = order.read();
        var blob = blobs.put(file, LARGEST_FILE);
        if (blob.size() == 0) {
            throw new UnreadableFile("file-is-empty");
        }
        checkHeader(blob.sha256(), mapping);
        var key = order.dryRun() ? "incident.import.job.dry" : "incident.import.job";
        return jobs.start(
                HistoryImportJob.KIND,
                words.say(Locale.ENGLISH, key, order.fileName(), mapping.source()),
                order.parameters(blob.sha256()));
    }

    private void checkHeader(String sha256, Mapping mapping) {
        try (var rows = CsvRows.open(blobs.open(sha256), mapping.format(), Staging.MOST_UNPACKED)) {
            new HistoryReader(mapping, rows.header(), new Notes());
        }
    }
}
