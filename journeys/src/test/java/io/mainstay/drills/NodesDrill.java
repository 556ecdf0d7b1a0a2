package io.mainstay.drills;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Two nodes on one database: what happens on one holds on the other.
final class NodesDrill {

    private static final Duration LONGEST = Duration.ofSeconds(70);
    private static final long SECOND = 1_000;
    private static final long FEED = 2_500;
    private static final int ROUNDS = 20;
    private static final int TRIES = 30;
    private static final int TRIES_AT_ONCE = 8;
    private static final int FILES = 12;
    private static final int ROWS = 200;

    private final String one;
    private final String other;
    private final Person admin;
    private final long me;
    private final Verdicts verdicts = new Verdicts();

    private NodesDrill(String one, String other, Person admin)
            throws IOException, InterruptedException {
        this.one = one;
        this.other = other;
        this.admin = admin;
        this.me = Answer.number(admin.ask("GET", one + "/api/v1/me", ""), "person");
    }

    /// @param arguments the nodes' addresses, and the password of the first sign-in
    public static void main(String[] arguments) throws Exception {
        var admin = Person.signedIn(arguments[0], "admin", arguments[2]);
        var drill = new NodesDrill(arguments[0], arguments[1], admin);
        drill.run();
        System.exit(drill.verdicts.anyBroken() ? 1 : 0);
    }

    private void run() throws Exception {
        sessionsHoldOnBoth();
        somebodySentAwayIsOutOnTheOther();
        somebodyWithLessRightsHasLessOnTheOther();
        changesReachReadersOnTheOther();
        rateLimitsCountTogether();
        matrixIsRightOnTheOther();
        choicesAreRightOnTheOther();
        categoriesAndRulesAreRightOnTheOther();
        jobsRunOnce();
    }

    private void sessionsHoldOnBoth() throws Exception {
        var status = admin.ask("GET", other + "/api/v1/me", "").statusCode();
        verdicts.say("a session of one node holds on the other", status == 200, "" + status);
    }

    private void somebodySentAwayIsOutOnTheOther() throws Exception {
        long worst = 0;
        for (int round = 0; round < 5; round++) {
            var made = account("leaver" + round);
            var leaver = Person.signedIn(one, "leaver" + round, Answer.text(made, "password"));
            require(200, leaver.ask("GET", other + "/api/v1/me", ""));
            var account = one + "/api/v1/accounts/" + Answer.text(made, "number");
            var version = Answer.version(admin.ask("GET", account, ""));
            require(200, admin.ask("PUT", account + "/disablement", "", version));
            worst =
                    Math.max(
                            worst,
                            until(() -> {
                                return leaver.ask("GET", other + "/api/v1/me", "").statusCode()
                                        == 401;
                            }));
        }
        verdicts.say(
                "a disabled person is out on the other node within 1 s",
                worst <= SECOND,
                "after at most " + worst + " ms in 5 rounds");
    }

    private void somebodyWithLessRightsHasLessOnTheOther() throws Exception {
        var made = account("auditor");
        var account = one + "/api/v1/accounts/" + Answer.text(made, "number");
        roles(account, "AUDITOR");
        var auditor = Person.signedIn(one, "auditor", Answer.text(made, "password"));
        require(200, auditor.ask("GET", other + "/api/v1/accounts", ""));
        roles(account, "USER");
        var took =
                until(() -> {
                    return auditor.ask("GET", other + "/api/v1/accounts", "").statusCode() == 403;
                });
        verdicts.say(
                "a role taken away is gone on the other node within 1 s",
                took <= SECOND,
                "after " + took + " ms");
    }

    private void changesReachReadersOnTheOther() throws Exception {
        var number = Answer.text(report(1, 1, ""), "number");
        var lines = new LinkedBlockingQueue<String>();
        var stream = admin.listen(other + "/live?refs=" + number);
        Thread.ofVirtual().start(() -> stream.forEach(lines::add));
        TimeUnit.SECONDS.sleep(1);
        var took = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            lines.clear();
            var begun = System.nanoTime();
            require(
                    201,
                    admin.ask(
                            "POST",
                            one + "/api/v1/incidents/" + number + "/entries",
                            "{\"text\":\"round %d\",\"note\":true}".formatted(round)));
            var line = lines.poll(10, TimeUnit.SECONDS);
            while (line != null && !line.contains(number)) {
                line = lines.poll(10, TimeUnit.SECONDS);
            }
            took.add(line == null ? LONGEST.toMillis() : since(begun));
        }
        took.sort(null);
        verdicts.say(
                "a change reaches a reader on the other node within 2.5 s",
                took.getLast() <= FEED,
                "median %d ms, at most %d ms of %d, from before the write"
                        .formatted(took.get(ROUNDS / 2), took.getLast(), ROUNDS));
    }

    private void rateLimitsCountTogether() throws Exception {
        int taken = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var guesser = new Person("nobody-of-that-name");
            var answer = guesser.trySignIn(attempt % 2 == 0 ? one : other, "guess " + attempt);
            taken += answer.statusCode() == 429 ? 0 : 1;
        }
        verdicts.say(
                "guesses at a password count on both nodes together",
                taken >= TRIES_AT_ONCE && taken <= TRIES_AT_ONCE + 2,
                "%d of %d taken, %d at once allowed and one more each 30 s"
                        .formatted(taken, TRIES, TRIES_AT_ONCE));
    }

    private void matrixIsRightOnTheOther() throws Exception {
        var address = one + "/api/v1/matrices/incident";
        var before = admin.ask("GET", address, "");
        var old = Answer.number(report(1, 1, ""), "priority");
        var wanted = old == 2 ? 3 : 2;
        var changed =
                before.body()
                        .replaceFirst("(\"priorities\"\\s*:\\s*\\[\\s*\\[\\s*)\\d+", "$1" + wanted);
        require(200, admin.ask("PUT", address, changed, Answer.version(before)));
        var took = until(() -> Answer.number(report(1, 1, ""), "priority") == wanted);
        verdicts.say(
                "a new priority matrix counts on the other node within 2.5 s",
                took <= FEED,
                "after " + took + " ms");
    }

    private void choicesAreRightOnTheOther() throws Exception {
        var number = Answer.text(report(2, 2, ""), "number");
        var resolution = other + "/api/v1/incidents/" + number + "/resolution";
        var resolved = "{\"code\":\"DRILLED\",\"explanation\":\"It was a drill\"}";
        require(422, admin.ask("PUT", resolution, resolved));
        require(
                201,
                admin.ask(
                        "POST",
                        one + "/api/v1/choices/incident-closure-code",
                        "{\"code\":\"DRILLED\",\"label\":\"Drilled\"}"));
        var took = until(() -> admin.ask("PUT", resolution, resolved).statusCode() == 200);
        verdicts.say(
                "a new closure code can be chosen on the other node within 2.5 s",
                took <= FEED,
                "after " + took + " ms");
    }

    private void categoriesAndRulesAreRightOnTheOther() throws Exception {
        var made =
                admin.ask(
                        "POST",
                        one + "/api/v1/categories",
                        "{\"process\":\"incident\",\"name\":\"Drill\"}");
        var category = Answer.number(made, "id");
        var took =
                until(() -> {
                    return report(3, 3, ",\"category\":" + category).statusCode() == 201;
                });
        var settings = "/api/v1/incidents/settings";
        var version = Answer.version(admin.ask("GET", one + settings, ""));
        require(200, admin.ask("PUT", one + settings, "{\"closeAfterDays\":17}", version));
        var days = Answer.number(admin.ask("GET", other + settings, ""), "closeAfterDays");
        verdicts.say(
                "categories and incident rules hold on the other node at once",
                took <= SECOND && days == 17,
                "after " + took + " ms");
    }

    private void jobsRunOnce() throws Exception {
        var before = incidents();
        var jobs = new ArrayList<Long>();
        for (int file = 0; file < FILES; file++) {
            var node = file % 2 == 0 ? one : other;
            var started =
                    admin.hand(node + "/api/v1/incidents/imports", History.rows(file * ROWS, ROWS));
            jobs.add(Answer.number(started, "job"));
        }
        until(() -> {
            for (var job : jobs) {
                if (!state(job).equals("DONE")) {
                    return false;
                }
            }
            return true;
        });
        var states = jobs.stream().map(this::stateOf).collect(Collectors.toSet());
        var added = incidents() - before;
        verdicts.say(
                "jobs given to both nodes are each done once",
                states.equals(Set.of("DONE")) && added == (long) FILES * ROWS,
                "%d files of %d incidents each gave %d".formatted(FILES, ROWS, added));
    }

    private String stateOf(long job) {
        try {
            return state(job);
        } catch (IOException | InterruptedException failure) {
            return failure.toString();
        }
    }

    private String state(long job) throws IOException, InterruptedException {
        return Answer.text(admin.ask("GET", other + "/api/v1/jobs/" + job, ""), "state");
    }

    /// Counted in pages, since totals of long lists are not exact.
    private long incidents() throws IOException, InterruptedException {
        long count = 0;
        var cursor = "";
        do {
            var page =
                    admin.ask("GET", one + "/api/v1/incidents?fields=number&size=200" + cursor, "");
            count += page.body().split("\"INC-", -1).length - 1;
            cursor =
                    page.body().contains("\"next\":\"")
                            ? "&cursor=" + Answer.text(page, "next")
                            : "";
        } while (!cursor.isEmpty());
        return count;
    }

    /// A new incident on the other node.
    private HttpResponse<String> report(int impact, int urgency, String more)
            throws IOException, InterruptedException {
        return admin.ask(
                "POST",
                other + "/api/v1/incidents",
                "{\"title\":\"Drill\",\"caller\":%d,\"contact\":\"PHONE\",\"impact\":%d,\"urgency\":%d%s}"
                        .formatted(me, impact, urgency, more));
    }

    private HttpResponse<String> account(String login) throws IOException, InterruptedException {
        return admin.ask(
                "POST",
                one + "/api/v1/accounts",
                "{\"login\":\"%s\",\"name\":\"Drill %s\"}".formatted(login, login));
    }

    private void roles(String account, String role) throws IOException, InterruptedException {
        var version = Answer.version(admin.ask("GET", account, ""));
        require(
                200,
                admin.ask("PUT", account + "/roles", "{\"roles\":[\"" + role + "\"]}", version));
    }

    private static void require(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    "%s was answered %d %s"
                            .formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
    }

    /// @return milliseconds until it was so
    private static long until(Callable<Boolean> so) throws Exception {
        var begun = System.nanoTime();
        while (!so.call() && since(begun) < LONGEST.toMillis()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return since(begun);
    }

    private static long since(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
