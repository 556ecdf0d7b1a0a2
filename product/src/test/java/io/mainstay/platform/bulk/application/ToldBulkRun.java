package io.mainstay.platform.bulk.application;

import io.mainstay.platform.jobs.JobRun;
import java.util.HashMap;
import java.util.Map;

/// A run that remembers what it was told, and can be cancelled after so many records.
final class ToldBulkRun implements JobRun {

    final Map<String, Long> results = new HashMap<>();
    private final long bulk;
    private final int most;
    private int asked;

    ToldBulkRun(long bulk, int most) {
        this.bulk = bulk;
        this.most = most;
    }

    @Override
    public long id() {
        return 1;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("bulk", Long.toString(bulk));
    }

    @Override
    public void progress(long done, long total) {}

    @Override
    public boolean isCancelled() {
        return asked++ >= most;
    }

    @Override
    public void refuse(long row, String reason, String content) {}

    @Override
    public void result(String name, long value) {
        results.put(name, value);
    }
}
