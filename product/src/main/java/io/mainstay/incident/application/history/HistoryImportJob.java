package io.mainstay.incident.application.history;

import io.mainstay.platform.jobs.JobHandler;
import io.mainstay.platform.jobs.JobRun;
import io.mainstay.platform.words.Words;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Brings in incident history. May be killed at any moment: it reads the file again and skips the
/// incidents that it has written.
@Component
class HistoryImportJob implements JobHandler {

    private final Staging staging;
    private final Telling telling;
    private final Words words;

    HistoryImportJob(Staging staging, Telling telling, Words words) {
        this.staging = staging;
        this.telling = telling;
        this.words = words;
    }

    @Override
    public String kind() {
        return ImportOrder.KIND;
    }

    @Override
    public void run(JobRun run) {
        var order = ImportOrder.of(run.parameters());
        var sha256 = Objects.requireNonNull(run.parameters().get("file"));
        var mapping = order.read();
        var report = new ImportReport(run, words);
        try {
            staging.stage(run, sha256, mapping, report);
            telling.tell(run, mapping, order.dryRun(), report);
        } finally {
            report.tell();
            staging.clear(run);
        }
    }
}
