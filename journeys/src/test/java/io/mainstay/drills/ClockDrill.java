package io.mainstay.drills;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Clocks jump while people and timed jobs work: first those of the database and both nodes
/// together, over a leap day, back, and over the beginning of summer time; then one node's alone.
final class ClockDrill {

    private static final int OF_EACH = 5;
    private static final Duration JUMP = Duration.ofDays(2);
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Instant SUMMER = Instant.parse("2028-03-25T20:00:00Z");
    private static final Pattern FLAT = Pattern.compile("\\{[^{}]*\\}");

    /// Incidents that close by themselves in a day, and others of which somebody is reminded then.
    private record Batch(List<String> resolved, List<String> held) {}

    private final List<String> nodes;
    private final List<Path> clocks;
    private final Verdicts verdicts = new Verdicts();
    private long offset;
    private Person admin;
    private long me;
    private String team = "";

    private ClockDrill(List<String> nodes, List<Path> clocks, Person admin) throws Exception {
        this.nodes = nodes;
        this.clocks = clocks;
        this.admin = admin;
        this.offset = Long.parseLong(Files.readString(clocks.getFirst()).strip());
    }

    /// @param arguments the nodes' addresses, the password of the first sign-in, and two files that
    ///   say by how many seconds the clocks are ahead: of the database and the second node, and of
    ///   the first node
    public static void main(String[] arguments) throws Exception {
        var nodes = List.of(arguments[0], arguments[1]);
        var clocks = List.of(Path.of(arguments[3]), Path.of(arguments[4]));
        var drill =
                new ClockDrill(
                        nodes, clocks, Person.signedIn(nodes.getLast(), "admin", arguments[2]));
        drill.prepare();
        drill.overTheLeapDayAndBack();
        drill.intoSummer();
        drill.oneNodeAlone();
        System.exit(drill.verdicts.anyBroken() ? 1 : 0);
    }

    private void prepare() throws Exception {
        me = Answer.number(send("GET", "/me", ""), "person");
        closeAfterOneDay();
        var made = require(send("POST", "/teams", "{\"name\":\"Drill\",\"line\":1}"));
        team = Answer.text(made, "number").replaceAll("\\D", "");
        require(send("PUT", "/teams/TEAM-" + team + "/members/" + me, ""));
    }

    private void closeAfterOneDay() throws Exception {
        var settings = nodes.getLast() + "/api/v1/incidents/settings";
        var version = admin.ask("GET", settings, "").headers().firstValue("ETag").orElseThrow();
        require(admin.ask("PUT", settings, "{\"closeAfterDays\":1}", version));
    }

    private void overTheLeapDayAndBack() throws Exception {
        var batch = batch();
        var before = admin;
        jump(JUMP);
        admin = Person.again(nodes.getLast(), "admin");
        judge("two days at once, over a leap day", batch);
        var over = status(before);
        jump(Duration.ofHours(-3));
        TimeUnit.SECONDS.sleep(15);
        jump(JUMP.negated().plusHours(3));
        verdicts.say(
                "a session that was over stays over when the clock is set back",
                over == 401 && status(before) == 401,
                "answered %d after the jump, %d when the clock was right again"
                        .formatted(over, status(before)));
        admin = Person.again(nodes.getLast(), "admin");
        var due = held(now().plusSeconds(5));
        var begun = System.nanoTime();
        await(begun, () -> reminders(due) == 1);
        verdicts.say(
                "timed jobs go on although their next turn lay two days ahead",
                reminders(due) == 1,
                "%d reminder, after %d s".formatted(reminders(due), seconds(begun)));
        judge("three hours and two days back", batch);
    }

    private void intoSummer() throws Exception {
        jump(Duration.between(now(), SUMMER));
        admin = Person.again(nodes.getLast(), "admin");
        var batch = batch();
        jump(JUMP);
        admin = Person.again(nodes.getLast(), "admin");
        judge("two days at once, over the beginning of summer time", batch);
    }

    /// The first node is two days ahead of the database and the other one.
    private void oneNodeAlone() throws Exception {
        var batch = batch();
        write(clocks.getLast(), offset + JUMP.toSeconds());
        TimeUnit.SECONDS.sleep(45);
        var early = count(batch);
        verdicts.say(
                "a node that is two days ahead closes and reminds of nothing too early",
                early.equals("0 closed, 0 reminded, 0 of them twice"),
                early);
        write(clocks.getLast(), offset);
    }

    private void judge(String what, Batch batch) throws Exception {
        var begun = System.nanoTime();
        var all = "%1$d closed, %1$d reminded, 0 of them twice".formatted(OF_EACH);
        await(begun, () -> count(batch).equals(all));
        var took = seconds(begun);
        TimeUnit.SECONDS.sleep(5);
        var seen = count(batch);
        verdicts.say(
                "each incident closes once and each follow-up is told once: " + what,
                seen.equals(all),
                "of %d and %d: %s, within %d s".formatted(OF_EACH, OF_EACH, seen, took));
    }

    private String count(Batch batch) throws IOException, InterruptedException {
        int closed = 0;
        int reminded = 0;
        int twice = 0;
        for (var incident : batch.resolved()) {
            var times =
                    occurrences(
                            send("GET", "/incidents/" + incident + "/history", ""), "\"CLOSE\"");
            closed += Math.min(times, 1);
            twice += times > 1 ? 1 : 0;
        }
        for (var incident : batch.held()) {
            var times = reminders(incident);
            reminded += Math.min(times, 1);
            twice += times > 1 ? 1 : 0;
        }
        return "%d closed, %d reminded, %d of them twice".formatted(closed, reminded, twice);
    }

    private int reminders(String incident) throws IOException, InterruptedException {
        var told = send("GET", "/notifications?size=100", "").body();
        return (int)
                FLAT.matcher(told)
                        .results()
                        .filter(one ->
                                one.group().contains("\"" + incident + "\"")
                                        && one.group().contains("\"incident.told.follow-up\""))
                        .count();
    }

    private Batch batch() throws Exception {
        var batch = new Batch(new ArrayList<>(), new ArrayList<>());
        for (int number = 0; number < OF_EACH; number++) {
            var incident = incident();
            require(
                    send(
                            "PUT",
                            "/incidents/" + incident + "/resolution",
                            "{\"code\":\"SOLVED\",\"explanation\":\"Drill\"}"));
            batch.resolved().add(incident);
            batch.held().add(held(now().plus(Duration.ofDays(1))));
        }
        return batch;
    }

    private String held(Instant followUp) throws Exception {
        var incident = incident();
        var path = "/incidents/" + incident;
        require(
                send(
                        "PUT",
                        path + "/assignment",
                        "{\"team\":%s,\"assignee\":%d}".formatted(team, me)));
        require(
                send(
                        "PUT",
                        path + "/hold",
                        "{\"reason\":\"PART\",\"followUp\":\"%s\"}".formatted(followUp)));
        return incident;
    }

    private String incident() throws Exception {
        return Answer.text(
                require(
                        send(
                                "POST",
                                "/incidents",
                                "{\"title\":\"Drill\",\"caller\":%d,\"contact\":\"PHONE\",\"impact\":2,\"urgency\":2}"
                                        .formatted(me))),
                "number");
    }

    private HttpResponse<String> send(String method, String path, String json)
            throws IOException, InterruptedException {
        return admin.ask(method, nodes.getLast() + "/api/v1" + path, json);
    }

    private static HttpResponse<String> require(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + " was answered " + answer.body());
        }
        return answer;
    }

    private int status(Person person) throws IOException, InterruptedException {
        return person.ask("GET", nodes.getLast() + "/api/v1/me", "").statusCode();
    }

    private Instant now() {
        return Instant.now().plusSeconds(offset);
    }

    private void jump(Duration by) throws IOException, InterruptedException {
        offset += by.toSeconds();
        for (var clock : clocks) {
            write(clock, offset);
        }
        TimeUnit.SECONDS.sleep(3);
    }

    private static void write(Path clock, long ahead) throws IOException {
        var fresh = clock.resolveSibling(clock.getFileName() + ".new");
        Files.writeString(fresh, "+" + ahead);
        Files.move(fresh, clock, StandardCopyOption.ATOMIC_MOVE);
    }

    /// What may fail.
    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void await(long begun, Condition condition)
            throws IOException, InterruptedException {
        while (!condition.holds() && seconds(begun) < SOON.toSeconds()) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static long seconds(long begun) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    }

    private static int occurrences(HttpResponse<String> answer, String text) {
        return answer.body().split(text, -1).length - 1;
    }
}
