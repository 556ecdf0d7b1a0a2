package io.mainstay.drills;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// More people than connections, while something in the database keeps them all waiting.
final class PoolDrill {

    private static final int CLIENTS = 60;
    private static final long SOON = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /// @param status 0 when no answer came
    private record Seen(int status, boolean saysWhen, long millis) {}

    private final String node;
    private final Person admin;
    private final Path released;
    private final Verdicts verdicts = new Verdicts();
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final Queue<Seen> health = new ConcurrentLinkedQueue<>();
    private final Queue<Seen> signIns = new ConcurrentLinkedQueue<>();

    private PoolDrill(String node, Person admin, Path released) {
        this.node = node;
        this.admin = admin;
        this.released = released;
    }

    /// @param arguments the nodes' addresses, the password of the first sign-in, a folder in which
    ///   `ready` says that the database may be held up, `held` that it is and `released` that it is
    ///   not any more, and how many connections a node has
    public static void main(String[] arguments) throws Exception {
        var node = arguments[0];
        var folder = Path.of(arguments[3]);
        var admin = Person.signedIn(node, "admin", arguments[2]);
        var drill = new PoolDrill(node, admin, folder.resolve("released"));
        drill.once();
        Files.createFile(folder.resolve("ready"));
        while (Files.notExists(folder.resolve("held"))) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        drill.crowd();
        drill.judge(Integer.parseInt(arguments[4]));
        drill.afterwards();
        System.exit(drill.verdicts.anyBroken() ? 1 : 0);
    }

    private void crowd() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int client = 0; client < CLIENTS; client++) {
                all.add(
                        clients.submit(() -> {
                            while (Files.notExists(released)) {
                                seen.add(once());
                                TimeUnit.MILLISECONDS.sleep(500);
                            }
                            return null;
                        }));
            }
            all.add(clients.submit(this::signInAgainAndAgain));
            while (Files.notExists(released)) {
                health.add(ask(node + "/health/live"));
                health.add(ask(node + "/health/ready"));
                TimeUnit.MILLISECONDS.sleep(250);
            }
            for (var client : all) {
                client.get();
            }
        }
    }

    private Void signInAgainAndAgain() throws InterruptedException {
        while (Files.notExists(released)) {
            signIns.add(signIn());
            TimeUnit.SECONDS.sleep(3);
        }
        return null;
    }

    /// From an empty browser: the page, and what it is sent back with.
    private Seen signIn() throws InterruptedException {
        var begun = System.nanoTime();
        try {
            var answer = new Person("admin").trySignIn(node, Person.ownPassword("admin"));
            return new Seen(answer.statusCode(), saysWhen(answer), since(begun));
        } catch (IOException lost) {
            return new Seen(0, false, since(begun));
        }
    }

    private void judge(int connections) {
        var refused = seen.stream().filter(answer -> answer.status() == 503).toList();
        var waited = count(seen, answer -> answer.status() == 200);
        var slow = count(refused, answer -> answer.millis() > SOON || !answer.saysWhen());
        verdicts.say(
                "who finds no connection is told within 3 s when to come again",
                !refused.isEmpty() && slow == 0 && refused.size() + waited == seen.size(),
                "%d clients on %d connections: %d times 503, after at most %d ms, %d of them late or without Retry-After; %d waited and were answered; %d other answers"
                        .formatted(
                                CLIENTS,
                                connections,
                                refused.size(),
                                worst(refused),
                                slow,
                                waited,
                                seen.size() - refused.size() - waited));
        var in = count(signIns, answer -> answer.status() == 302 || answer.status() == 303);
        var told = count(signIns, answer -> answer.status() == 503 && answer.saysWhen());
        verdicts.say(
                "the administrator signs in or is told within 3 s when to come again",
                !signIns.isEmpty() && in + told == signIns.size() && worst(signIns) <= SOON,
                "%d tries: %d signed in, %d were told, after at most %d ms"
                        .formatted(signIns.size(), in, told, worst(signIns)));
        verdicts.say(
                "health stays up meanwhile",
                !health.isEmpty() && count(health, answer -> answer.status() != 200) == 0,
                "%d answers, %d of them not 200, after at most %d ms"
                        .formatted(
                                health.size(),
                                count(health, answer -> answer.status() != 200),
                                worst(health)));
    }

    private void afterwards() throws Exception {
        var after = new ConcurrentLinkedQueue<Seen>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.submit(() -> after.add(once()));
            }
        }
        var stuck = CLIENTS - count(after, answer -> answer.status() == 200);
        verdicts.say(
                "nothing is stuck once the database works again",
                stuck == 0,
                "%d of %d stuck, slowest answer after %d ms"
                        .formatted(stuck, CLIENTS, worst(after)));
    }

    private Seen once() throws InterruptedException {
        return ask(node + "/api/v1/incidents");
    }

    private Seen ask(String address) throws InterruptedException {
        var begun = System.nanoTime();
        try {
            var answer = admin.ask(new Person.Keyed("GET", address, "", ""), PATIENCE);
            return new Seen(answer.statusCode(), saysWhen(answer), since(begun));
        } catch (IOException lost) {
            return new Seen(0, false, since(begun));
        }
    }

    private static boolean saysWhen(HttpResponse<String> answer) {
        return answer.headers().firstValue("Retry-After").isPresent();
    }

    private static long since(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private static long count(Iterable<Seen> answers, Predicate<Seen> those) {
        long count = 0;
        for (var answer : answers) {
            count += those.test(answer) ? 1 : 0;
        }
        return count;
    }

    private static long worst(Iterable<Seen> answers) {
        long worst = 0;
        for (var answer : answers) {
            worst = Math.max(worst, answer.millis());
        }
        return worst;
    }
}
