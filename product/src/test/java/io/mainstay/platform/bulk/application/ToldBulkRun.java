package io.mainstay.platform.bulk.application;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.platform.jobs.JobRun;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;

/// A run that remembers what it was told, and can be cancelled after so many records.
public final class ToldBulkRun implements JobRun {

    final Map<String, Long> results = new HashMap<>();
    private final long bulk;
    private final int most;
    private final Iterator<Actor> actors;
    private int asked;

    public ToldBulkRun(long bulk, int most) {
        this(bulk, most, Stream.generate(Actors::current).iterator());
    }

    /// @param actors as whom each of the records is changed
    public ToldBulkRun(long bulk, int most, Iterator<Actor> actors) {
        this.bulk = bulk;
        this.most = most;
        this.actors = actors;
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
    public void portion(Runnable work) {
        Actors.run(actors.next(), work);
    }

    @Override
    public void whileHeld(Runnable work) {
        work.run();
    }

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
