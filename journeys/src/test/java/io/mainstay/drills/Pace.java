package io.mainstay.drills;

import java.util.concurrent.TimeUnit;

/// Keeps one writer to so many requests a second.
final class Pace {

    private final long nanos;
    private long due = System.nanoTime();

    Pace(double aSecond) {
        this.nanos = Math.round(TimeUnit.SECONDS.toNanos(1) / aSecond);
    }

    void await() throws InterruptedException {
        due = Math.max(due + nanos, System.nanoTime() - TimeUnit.SECONDS.toNanos(1));
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
    }
}
