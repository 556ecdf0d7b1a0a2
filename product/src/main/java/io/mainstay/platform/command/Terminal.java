package io.mainstay.platform.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/// What a person reads while a command works: a title and named lines under it, in colour where the
/// terminal has it.
final class Terminal {

    private final PrintWriter out;
    private final Ansi ansi;

    Terminal(CommandLine command) {
        this.out = command.getOut();
        this.ansi = command.getColorScheme().ansi();
    }

    void title(String words) {
        out.println();
        out.println("  " + in(words, Style.bold));
        out.println();
        out.flush();
    }

    void line(String name, String value) {
        out.println("  " + in("%-10s".formatted(name), Style.faint) + value);
    }

    void line(String name, String value, String remark) {
        line(name, in(value, Style.bold) + "   " + in(remark, Style.faint));
    }

    void blank() {
        out.println();
        out.flush();
    }

    private String in(String words, Style style) {
        return ansi.enabled() ? style.on() + words + style.off() : words;
    }
}
