package io.mainstay.platform.jobs.application;

import io.mainstay.platform.jobs.domain.Job;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// How far a job is, on one line of a terminal that is written again and again; where there is no
/// terminal, on a new line for every tenth of the work.
final class ProgressLine {

    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean terminal;
    private int lastTenth = -1;
    private int lastLength;

    ProgressLine(PrintWriter out) {
        this.out = out;
        this.terminal = System.console() != null && System.console().isTerminal();
    }

    synchronized void show(Job job, Instant now) {
        var words = words(job, now);
        if (terminal) {
            out.print("\r" + words + " ".repeat(Math.max(0, lastLength - words.length())));
            lastLength = words.length();
        } else if (isNewTenth(job)) {
            out.println(words);
        }
        out.flush();
    }

    private boolean isNewTenth(Job job) {
        int tenth = job.progress().percent().orElse(0) / 10;
        var isNew = tenth != lastTenth;
        lastTenth = tenth;
        return isNew;
    }

    void end() {
        if (terminal) {
            out.println();
            out.flush();
        }
    }

    private static String words(Job job, Instant now) {
        var progress = job.progress();
        return progress.percent()
                .map(percent ->
                        String.format(
                                Locale.ENGLISH,
                                "  %s %3d %%   %,d of %,d%s",
                                bar(percent),
                                percent,
                                progress.done(),
                                progress.total(),
                                job.remaining(now).map(ProgressLine::left).orElse("")))
                .orElseGet(
                        () -> String.format(Locale.ENGLISH, "  %,d done so far", progress.done()));
    }

    private static String bar(int percent) {
        int full = percent * WIDTH / 100;
        return "█".repeat(full) + "░".repeat(WIDTH - full);
    }

    private static String left(Duration remaining) {
        return remaining.compareTo(Duration.ofSeconds(90)) < 0
                ? "   about %d s left".formatted(Math.max(1, remaining.toSeconds()))
                : "   about %d min left".formatted(remaining.toMinutes() + 1);
    }
}
