package io.mainstay.platform.command;

import io.mainstay.platform.persistence.backup.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/// How far a backup or a restore is: a line for each part that is done, and on a terminal a last
/// one that is written again and again.
final class PartsDone implements Progress {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private final PrintWriter out;
    private final boolean terminal;
    private String part = "";

    PartsDone(PrintWriter out) {
        this.out = out;
        this.terminal = System.console() != null && System.console().isTerminal();
    }

    @Override
    public void begin(String name) {
        part = name;
        if (terminal) {
            out.printf("\r  %-34s …", part);
            out.flush();
        }
    }

    @Override
    public void at(double share) {
        if (terminal) {
            out.printf(Locale.ENGLISH, "\r  %-34s … %3.0f %% of all", part, share * 100);
            out.flush();
        }
    }

    @Override
    public void end(long rows, long bytes) {
        line(String.format(Locale.ENGLISH, "%,12d %10s", rows, size(bytes)));
    }

    @Override
    public void end() {
        line("done");
    }

    private void line(String words) {
        out.printf("%s  %-34s %-23s%n", terminal ? "\r" : "", part, words);
        out.flush();
    }

    void finish() {
        out.println();
        out.flush();
    }

    static String size(long bytes) {
        double number = bytes;
        int unit = 0;
        while (number >= 1_000 && unit < UNITS.length - 1) {
            number /= 1_000;
            unit++;
        }
        return String.format(
                Locale.ENGLISH, unit == 0 ? "%.0f %s" : "%.1f %s", number, UNITS[unit]);
    }
}
