package io.mainstay.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

/// `Load PORT JVM POSTMASTER TICKS FACTS SECONDS RESULTS ACCESS [WORKS]`: measures each work and
/// prints a table; the same figures go to the file RESULTS, tab-separated.
///
/// JVM and POSTMASTER are the processes whose time is counted, TICKS those of the clock in a
/// second; ACCESS tells how to reach the database; WORKS is a regular expression.
public final class Load {

    private static final double WARM_UP = 0.4;

    private final int port;
    private final Meters meters;
    private final double seconds;
    private final Path results;

    private Load(String[] arguments) throws IOException, SQLException {
        port = Integer.parseInt(arguments[0]);
        meters =
                new Meters(
                        new Processor(
                                Long.parseLong(arguments[1]),
                                Long.parseLong(arguments[2]),
                                Double.parseDouble(arguments[3])),
                        Statements.counted(Path.of(arguments[7])));
        seconds = Double.parseDouble(arguments[5]);
        results = Path.of(arguments[6]);
    }

    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        Locale.setDefault(Locale.ROOT);
        var facts = Facts.read(Path.of(arguments[4]));
        var chosen = Pattern.compile(arguments.length > 8 ? arguments[8] : "");
        new Load(arguments).run(facts, chosen);
    }

    private void run(Facts facts, Pattern chosen)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var works =
                new Works(facts, visitors(facts))
                        .all().stream().filter(work -> chosen.matcher(work.name()).find()).toList();
        System.out.println(
                """
                | work | as | connections | requests/s | p50 | p95 | p99 | errors | processor time a request, JVM + PostgreSQL | statements a request | floor | |
                | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |\
                """);
        // A node that has served all of it for a while: the compiler has done most of its work.
        for (var work : works) {
            new Crowd(work, port, meters).work(WARM_UP * seconds, 0);
        }
        var lines = new ArrayList<String>();
        for (var work : works) {
            var measured = new Crowd(work, port, meters).work(WARM_UP * seconds, seconds);
            System.out.println(row(work, measured));
            lines.add(line(work, measured));
        }
        Files.write(results, lines);
    }

    private Map<String, List<Visitor>> visitors(Facts facts) throws IOException {
        var visitors = new LinkedHashMap<String, List<Visitor>>();
        try (var wire = new Wire(port)) {
            for (var name : facts.properties().stringPropertyNames().stream().sorted().toList()) {
                if (name.startsWith("account.")) {
                    var login = name.substring(name.indexOf('.') + 1);
                    var visitor = Visitor.signIn(wire, login, facts.text(name));
                    visitors.computeIfAbsent(
                                    login.replaceFirst("-.*", ""), who -> new ArrayList<>())
                            .add(visitor);
                }
            }
        }
        return visitors;
    }

    private static String row(Work work, Measured measured) {
        var floor = work.floor().said();
        var verdict = work.floor().isKeptBy(measured) ? "passed" : "**missed**";
        return "| %s | %s | %d | %,.0f | %.1f ms | %.1f ms | %.1f ms | %d | %.2f + %.2f ms | %.1f | %s | %s |"
                .formatted(
                        work.name(),
                        work.who(),
                        work.connections(),
                        measured.rate(),
                        measured.percentile(50),
                        measured.percentile(95),
                        measured.percentile(99),
                        measured.errors(),
                        measured.jvmMillis(),
                        measured.databaseMillis(),
                        measured.statementsEach(),
                        floor,
                        floor.isEmpty() ? "" : verdict);
    }

    private static String line(Work work, Measured measured) {
        return "%s\t%s\t%.1f\t%.3f\t%.3f\t%.4f"
                .formatted(
                        work.name(),
                        work.who(),
                        measured.rate(),
                        measured.percentile(50),
                        measured.percentile(95),
                        measured.jvmMillis() + measured.databaseMillis());
    }
}
