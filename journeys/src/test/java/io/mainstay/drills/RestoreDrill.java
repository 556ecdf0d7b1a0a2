package io.mainstay.drills;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Keeps a ledger of incidents that were reported while a backup was taken, and compares it with
/// what a restore brought back.
final class RestoreDrill {

    private static final int WRITERS = 4;

    /// The server tells the moment of a backup just after it has taken the snapshot.
    private static final Duration WHILE_TELLING = Duration.ofMillis(250);

    private RestoreDrill() {}

    /// @param arguments `write NODE PASSWORD LEDGER`, which prints a token and whose it is and ends
    ///   with its input, or `compare LEDGER MOMENT NUMBERS`
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("write")) {
            write(arguments[1], arguments[2], Path.of(arguments[3]));
        } else {
            var verdicts = new Verdicts();
            compare(
                    Path.of(arguments[1]),
                    Instant.parse(arguments[2]),
                    Path.of(arguments[3]),
                    verdicts);
            System.exit(verdicts.anyBroken() ? 1 : 0);
        }
    }

    private static void write(String node, String password, Path file) throws Exception {
        var admin = Person.signedIn(node, "admin", password);
        var me = Answer.number(admin.ask("GET", node + "/api/v1/me", ""), "person");
        var made =
                admin.ask(
                        "POST",
                        node + "/api/v1/me/tokens",
                        "{\"name\":\"ledger\",\"scope\":\"WRITE\",\"days\":1}");
        var token = Answer.text(made, "secret");
        System.out.println(token + " " + me);
        var ended = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> awaitEndOfInput(ended));
        try (var ledger = new Ledger(file);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.submit(() -> report(node, token, me, ledger, ended));
            }
        }
    }

    private static Object report(
            String node, String token, long caller, Ledger ledger, CountDownLatch ended)
            throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        var request =
                HttpRequest.newBuilder(URI.create(node + "/api/v1/incidents"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"title\":\"Ledger\",\"caller\":%d,\"contact\":\"PHONE\",\"impact\":2,\"urgency\":2}"
                                                .formatted(caller)))
                        .build();
        while (ended.getCount() > 0) {
            var begun = Instant.now();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 201) {
                ledger.keep(begun, Instant.now(), Answer.text(answer, "number"));
            }
        }
        return null;
    }

    private static void awaitEndOfInput(CountDownLatch ended) {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // That is an end as well.
        }
        ended.countDown();
    }

    private static void compare(Path ledger, Instant moment, Path numbers, Verdicts verdicts)
            throws IOException {
        var restored = new HashSet<>(Files.readAllLines(numbers));
        var owed = new ArrayList<String>();
        var forbidden = new ArrayList<String>();
        try (Stream<String> lines = Files.lines(ledger)) {
            lines.map(line -> line.split(" "))
                    .forEach(line -> {
                        if (Instant.parse(line[1]).isBefore(moment.minus(WHILE_TELLING))) {
                            owed.add(line[2]);
                        } else if (Instant.parse(line[0]).isAfter(moment)) {
                            forbidden.add(line[2]);
                        }
                    });
        }
        var lost = owed.stream().filter(number -> !restored.contains(number)).count();
        var early = forbidden.stream().filter(restored::contains).count();
        verdicts.say(
                "everything acknowledged before the backup's moment is restored",
                lost == 0 && !owed.isEmpty(),
                "%d lost of %d".formatted(lost, owed.size()));
        verdicts.say(
                "nothing that began after it is",
                early == 0 && !forbidden.isEmpty(),
                "%d of %d".formatted(early, forbidden.size()));
    }

    /// A line per acknowledged report: begun, acknowledged, number.
    private static final class Ledger implements AutoCloseable {

        private final BufferedWriter out;

        Ledger(Path file) throws IOException {
            this.out = Files.newBufferedWriter(file);
        }

        synchronized void keep(Instant begun, Instant acknowledged, String number)
                throws IOException {
            out.write(String.join(" ", List.of(begun.toString(), acknowledged.toString(), number)));
            out.newLine();
        }

        @Override
        public synchronized void close() throws IOException {
            out.close();
        }
    }
}
