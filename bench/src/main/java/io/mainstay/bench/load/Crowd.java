package io.mainstay.bench.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does one work with all its connections at once: each asks, waits for the answer and asks again.
final class Crowd {

    private final Work work;
    private final int port;
    private final Meters meters;
    private volatile boolean measuring;
    private volatile boolean over;

    Crowd(Work work, int port, Meters meters) {
        this.work = work;
        this.port = port;
        this.meters = meters;
    }

    Measured work(double warmUp, double seconds)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(work.connections())) {
            var members = new ArrayList<Future<Times>>();
            for (int connection = 0; connection < work.connections(); connection++) {
                var number = connection;
                members.add(threads.submit(() -> ask(number)));
            }
            sleep(warmUp);
            var before = meters.read();
            var begun = System.nanoTime();
            measuring = true;
            sleep(seconds);
            measuring = false;
            var took = (System.nanoTime() - begun) / 1e9;
            var cost = meters.read().since(before);
            over = true;
            return measured(members, took, cost);
        }
    }

    private static void sleep(double seconds) throws InterruptedException {
        Thread.sleep((long) (seconds * 1_000));
    }

    /// What one connection saw.
    private record Times(long[] nanos, int errors, String example) {}

    private Times ask(int connection) throws IOException {
        var dice = new SplittableRandom(System.nanoTime() + connection);
        var nanos = new long[1 << 12];
        var count = 0;
        var errors = 0;
        var example = "";
        try (var wire = new Wire(port)) {
            for (var next = work.asking().next(connection, dice);
                    next.isPresent() && !over;
                    next = work.asking().next(connection, dice)) {
                var counts = measuring;
                var begun = System.nanoTime();
                var answer = wire.ask(next.get());
                var took = System.nanoTime() - begun;
                if (answer.status() == next.get().expected()) {
                    next.get().then().accept(answer);
                } else {
                    errors++;
                    example = answer.status() + " " + answer.text();
                }
                if (counts && measuring) {
                    nanos = count < nanos.length ? nanos : Arrays.copyOf(nanos, 2 * count);
                    nanos[count++] = took;
                }
            }
        }
        return new Times(Arrays.copyOf(nanos, count), errors, example);
    }

    private Measured measured(List<Future<Times>> members, double took, Meters.Reading cost)
            throws InterruptedException, ExecutionException {
        var all = new ArrayList<Times>();
        for (var member : members) {
            all.add(member.get());
        }
        all.stream()
                .filter(times -> times.errors() > 0)
                .findFirst()
                .ifPresent(times -> System.err.println(work.name() + ": " + times.example()));
        return new Measured(
                all.stream()
                        .flatMapToLong(times -> Arrays.stream(times.nanos()))
                        .sorted()
                        .toArray(),
                all.stream().mapToInt(Times::errors).sum(),
                took,
                cost);
    }
}
