package io.mainstay.incident.application.history;

import io.mainstay.platform.jobs.JobRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/// A run of a job without a scheduler around it: remembers what it is told, can be cancelled after
/// so many questions, and dies after so many portions.
final class ToldRun implements JobRun {

    private static final AtomicLong NUMBER = new AtomicLong(1_000_000);

    record Refused(long row, String reason, String content) {}

    final Map<String, Long> results = new TreeMap<>();
    final List<Refused> refused = new ArrayList<>();
    private final long id;
    private final Map<String, String> parameters;
    private int questions = Integer.MAX_VALUE;
    private int portions = Integer.MAX_VALUE;
    private Runnable event = () -> {};

    ToldRun(Map<String, String> parameters) {
        this(NUMBER.incrementAndGet(), parameters);
    }

    private ToldRun(long id, Map<String, String> parameters) {
        this.id = id;
        this.parameters = parameters;
    }

    ToldRun again() {
        return new ToldRun(id, parameters);
    }

    ToldRun cancelledAfter(int questions) {
        this.questions = questions;
        return this;
    }

    ToldRun dyingAfter(int portions) {
        this.portions = portions;
        return this;
    }

    ToldRun disturbedBy(Runnable event) {
        this.event = event;
        return this;
    }

    long result(String name) {
        return results.getOrDefault(name, 0L);
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public void progress(long done, long total) {
        if (total > 0) {
            event.run();
        }
        if (total > 0 && --portions <= 0) {
            throw new IllegalStateException("Killed");
        }
    }

    @Override
    public void portion(Runnable work) {
        work.run();
    }

    @Override
    public void whileHeld(Runnable work) {
        work.run();
    }

    @Override
    public boolean isCancelled() {
        return questions-- <= 0;
    }

    @Override
    public void refuse(long row, String reason, String content) {
        refused.add(new Refused(row, reason, content));
    }

    @Override
    public void result(String name, long value) {
        results.put(name, value);
    }
}
