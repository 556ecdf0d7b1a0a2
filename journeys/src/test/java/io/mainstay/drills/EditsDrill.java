package io.mainstay.drills;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// Many people on one incident at once, on both nodes: nothing is overwritten unseen, and of those
/// who do the same one wins.
final class EditsDrill {

    private static final int EDITORS = 20;
    private static final int EDITS = 2_000;
    private static final int RESOLVERS = 50;
    private static final List<String> FIELDS =
            List.of("title", "description", "service", "configurationItem");

    private final List<String> nodes;
    private final Person admin;
    private final Verdicts verdicts = new Verdicts();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger stale = new AtomicInteger();
    private final AtomicInteger staleWithVersion = new AtomicInteger();
    private final List<String> others = new ArrayList<>();

    private EditsDrill(List<String> nodes, Person admin) {
        this.nodes = nodes;
        this.admin = admin;
    }

    /// @param arguments the nodes' addresses, and the password of the first sign-in
    public static void main(String[] arguments) throws Exception {
        var nodes = List.of(arguments[0], arguments[1]);
        var admin = Person.signedIn(nodes.getFirst(), "admin", arguments[2]);
        var drill = new EditsDrill(nodes, admin);
        drill.edits(drill.incident());
        drill.resolutions(drill.incident());
        System.exit(drill.verdicts.anyBroken() ? 1 : 0);
    }

    /// @return its path
    private String incident() throws Exception {
        var me = Answer.number(admin.ask("GET", nodes.getFirst() + "/api/v1/me", ""), "person");
        var made =
                admin.ask(
                        "POST",
                        nodes.getFirst() + "/api/v1/incidents",
                        "{\"title\":\"Drill\",\"caller\":%d,\"contact\":\"PHONE\",\"impact\":2,\"urgency\":2}"
                                .formatted(me));
        return "/api/v1/incidents/" + Answer.text(made, "number");
    }

    private void edits(String incident) throws Exception {
        var before = history(incident);
        allAtOnce(EDITORS, editor -> () -> edit(incident, editor));
        var rows = history(incident) - before;
        verdicts.say(
                "each accepted edit of one incident is one row of its history, and no other is",
                rows == accepted.get() && others.isEmpty(),
                "%d editors sent %d edits on two nodes: %d accepted, %d rows%s"
                        .formatted(EDITORS, EDITS, accepted.get(), rows, first(others)));
        verdicts.say(
                "a stale edit is answered 412 with the version of now",
                stale.get() > 0 && staleWithVersion.get() == stale.get(),
                "%d stale, %d told the version".formatted(stale.get(), staleWithVersion.get()));
    }

    private Void edit(String incident, int editor) throws Exception {
        var node = nodes.get(editor % nodes.size());
        var version = Answer.version(admin.ask("GET", node + incident, ""));
        for (int edit = sent.incrementAndGet(); edit <= EDITS; edit = sent.incrementAndGet()) {
            var field = FIELDS.get(ThreadLocalRandom.current().nextInt(FIELDS.size()));
            var change = "{\"%s\":\"By %d, edit %d\"}".formatted(field, editor, edit);
            version = count(admin.ask("PATCH", node + incident, change, version));
        }
        return null;
    }

    /// @return the version that the next edit has seen
    private String count(HttpResponse<String> answer) {
        switch (answer.statusCode()) {
            case 200 -> accepted.incrementAndGet();
            case 412 -> {
                stale.incrementAndGet();
                if (Answer.version(answer)
                        .equals("\"" + Answer.number(answer, "currentVersion") + "\"")) {
                    staleWithVersion.incrementAndGet();
                }
            }
            default -> other(answer);
        }
        return Answer.version(answer);
    }

    private void resolutions(String incident) throws Exception {
        var watcher = watcher(incident);
        var before = history(incident);
        var won = new AtomicInteger();
        var refused = new AtomicInteger();
        others.clear();
        allAtOnce(
                RESOLVERS,
                resolver ->
                        () -> {
                            var how =
                                    "{\"code\":\"SOLVED\",\"explanation\":\"By %d\"}"
                                            .formatted(resolver);
                            var answer =
                                    admin.ask(
                                            "PUT",
                                            nodes.get(resolver % nodes.size())
                                                    + incident
                                                    + "/resolution",
                                            how);
                            switch (answer.statusCode()) {
                                case 200 -> won.incrementAndGet();
                                case 409, 412 -> refused.incrementAndGet();
                                default -> other(answer);
                            }
                            return null;
                        });
        var rows = history(incident) - before;
        var told =
                occurrences(
                        watcher.ask("GET", nodes.getLast() + "/api/v1/notifications", ""),
                        "incident.told.resolved");
        verdicts.say(
                "of 50 who resolve one incident at once one wins; one history row, each concerned told once",
                won.get() == 1 && refused.get() == RESOLVERS - 1 && rows == 1 && told == 1,
                "%d won, %d were told that it was done, %d rows, %d told%s"
                        .formatted(won.get(), refused.get(), rows, told, first(others)));
    }

    /// Somebody else whom the resolution concerns.
    private Person watcher(String incident) throws Exception {
        var node = nodes.getFirst();
        var made =
                admin.ask(
                        "POST",
                        node + "/api/v1/accounts",
                        "{\"login\":\"watcher\",\"name\":\"Drill watcher\"}");
        var watcher = Person.signedIn(node, "watcher", Answer.text(made, "password"));
        var person = Answer.number(watcher.ask("GET", node + "/api/v1/me", ""), "person");
        var version = Answer.version(admin.ask("GET", node + incident, ""));
        var answer =
                admin.ask("PATCH", node + incident, "{\"caller\":%d}".formatted(person), version);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return watcher;
    }

    private long history(String incident) throws Exception {
        long rows = 0;
        var cursor = "";
        do {
            var page =
                    admin.ask(
                            "GET", nodes.getFirst() + incident + "/history?size=200" + cursor, "");
            rows += occurrences(page, "\"position\"");
            cursor =
                    page.body().contains("\"next\":\"")
                            ? "&cursor=" + Answer.text(page, "next")
                            : "";
        } while (!cursor.isEmpty());
        return rows;
    }

    private static long occurrences(HttpResponse<String> answer, String text) {
        return answer.body().split(text, -1).length - 1;
    }

    private synchronized void other(HttpResponse<String> answer) {
        others.add(answer.statusCode() + " " + answer.body());
    }

    private static String first(List<String> others) {
        return others.isEmpty()
                ? ""
                : ", %d other answers such as %s".formatted(others.size(), others.getFirst());
    }

    /// What one of many does.
    private interface Part {
        Callable<Void> of(int number);
    }

    private static void allAtOnce(int people, Part part) throws Exception {
        var start = new CountDownLatch(1);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Void>>();
            for (int number = 0; number < people; number++) {
                var work = part.of(number);
                all.add(
                        crowd.submit(() -> {
                            start.await();
                            return work.call();
                        }));
            }
            start.countDown();
            for (var one : all) {
                one.get();
            }
        }
    }
}
