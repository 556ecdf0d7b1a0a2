package io.mainstay.drills;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/// Writers who work on two nodes as a program should: what one node does not acknowledge goes with
/// the same key to the other one, until somebody acknowledges it.
final class Load {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(90);

    /// What a writer wants done.
    private record Wish(String method, String path, String json, String key) {}

    private final List<String> nodes;
    private final Person writer;
    private final Ledger ledger;
    private final long caller;
    private final AtomicLong next = new AtomicLong();
    private final LongAccumulator worst = new LongAccumulator(Math::max, 0);
    private final AtomicLong again = new AtomicLong();
    private final Map<String, LongAdder> refusals = new ConcurrentSkipListMap<>();

    Load(List<String> nodes, Person writer, Ledger ledger, long caller) {
        this.nodes = nodes;
        this.writer = writer;
        this.ledger = ledger;
        this.caller = caller;
    }

    /// One incident: logged, talked about, resolved and reopened.
    void round(int preferred, Pace pace) throws IOException, InterruptedException {
        var title = "Drill " + next.incrementAndGet();
        var logged =
                write(
                        "incident",
                        title,
                        preferred,
                        post(
                                "",
                                "{\"title\":\"%s\",\"caller\":%d,\"contact\":\"PHONE\",\"impact\":2,\"urgency\":2}"
                                        .formatted(title, caller)));
        var incident = "/" + Answer.text(logged, "number");
        for (int comment = 0; comment < 3; comment++) {
            pace.await();
            var text = "Comment " + next.incrementAndGet();
            write(
                    "comment",
                    text,
                    preferred,
                    post(incident + "/entries", "{\"text\":\"" + text + "\"}"));
        }
        pace.await();
        var how = "Resolution " + next.incrementAndGet();
        write(
                "resolution",
                how,
                preferred,
                new Wish(
                        "PUT",
                        incident + "/resolution",
                        "{\"code\":\"SOLVED\",\"explanation\":\"" + how + "\"}",
                        ""));
        pace.await();
        var why = "Reopening " + next.incrementAndGet();
        write(
                "reopening",
                why,
                preferred,
                post(incident + "/reopening", "{\"reason\":\"" + why + "\"}"));
        pace.await();
    }

    private static Wish post(String path, String json) {
        return new Wish("POST", path, json, UUID.randomUUID().toString());
    }

    private HttpResponse<String> write(String kind, String marker, int preferred, Wish wish)
            throws IOException, InterruptedException {
        ledger.attempted(kind, marker);
        var answer = insist(preferred, wish);
        if (answer.statusCode() == 409 && writtenBefore(preferred, wish, marker)) {
            ledger.acknowledged(kind, marker);
            return answer;
        }
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s was answered %d %s"
                            .formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        ledger.acknowledged(kind, marker);
        return answer;
    }

    /// After a lost answer the outcome is unknown, so a writer without a key looks.
    private boolean writtenBefore(int preferred, Wish wish, String marker)
            throws IOException, InterruptedException {
        var path = wish.path().substring(0, wish.path().lastIndexOf('/'));
        var seen = insist(preferred, new Wish("GET", path + "/entries", "", ""));
        return seen.body().contains("\"" + marker + "\"");
    }

    private HttpResponse<String> insist(int preferred, Wish wish)
            throws IOException, InterruptedException {
        var begun = System.nanoTime();
        for (int attempt = 0; System.nanoTime() - begun < LONGEST.toNanos(); attempt++) {
            var answer = ask(nodes.get((preferred + attempt) % nodes.size()), wish);
            note(answer);
            if (answer != null && !isForLater(answer)) {
                if (attempt > 0) {
                    again.incrementAndGet();
                    worst.accumulate(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
                }
                return answer;
            }
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(50, 200));
        }
        throw new IllegalStateException("Nobody acknowledged " + wish);
    }

    /// @return null when no answer came
    private HttpResponse<String> ask(String node, Wish wish) throws InterruptedException {
        try {
            return writer.ask(
                    new Person.Keyed(
                            wish.method(),
                            node + "/api/v1/incidents" + wish.path(),
                            wish.json(),
                            wish.key()),
                    PATIENCE);
        } catch (IOException lost) {
            return null;
        }
    }

    private void note(HttpResponse<String> answer) {
        if (answer == null || answer.statusCode() >= 500) {
            var how =
                    answer == null
                            ? "no answer"
                            : answer.statusCode()
                                    + " "
                                    + answer.headers().firstValue("Content-Type").orElse("");
            refusals.computeIfAbsent(how, first -> new LongAdder()).increment();
        }
    }

    /// How often what did not go, by status and kind of answer.
    Map<String, Long> refusals() {
        var counts = new TreeMap<String, Long>();
        refusals.forEach((how, count) -> counts.put(how, count.sum()));
        return counts;
    }

    private static boolean isForLater(HttpResponse<String> answer) {
        return answer.statusCode() >= 500 || answer.body().contains("request-in-flight");
    }

    /// The longest time between a first failed try and the acknowledgement.
    long worstMillis() {
        return worst.get();
    }

    long sentAgain() {
        return again.get();
    }
}
