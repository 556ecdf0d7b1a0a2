package io.mainstay.drills;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A node that holds a running job is stopped for a minute and then goes on as if nothing had been.
final class HungDrill {

    private static final int ROWS = 12_000;
    private static final long HUNG_SECONDS = 60;
    private static final long LONGEST_SECONDS = 240;
    private static final long TAKEN_OVER_SECONDS = 30;

    private final List<String> nodes;
    private final List<String> processes;
    private final Person admin;
    private final Verdicts verdicts = new Verdicts();

    private HungDrill(List<String> nodes, List<String> processes, Person admin) {
        this.nodes = nodes;
        this.processes = processes;
        this.admin = admin;
    }

    /// @param arguments the nodes' addresses, the password of the first sign-in, and the nodes'
    ///   process numbers
    public static void main(String[] arguments) throws Exception {
        var nodes = List.of(arguments[0], arguments[1]);
        var processes = List.of(arguments[3], arguments[4]);
        var admin = Person.signedIn(nodes.getFirst(), "admin", arguments[2]);
        var drill = new HungDrill(nodes, processes, admin);
        try {
            drill.run();
        } finally {
            drill.signal("CONT", 0);
            drill.signal("CONT", 1);
        }
        System.exit(drill.verdicts.anyBroken() ? 1 : 0);
    }

    private void run() throws Exception {
        var started =
                admin.hand(nodes.getFirst() + "/api/v1/incidents/imports", History.rows(0, ROWS));
        var job = "/api/v1/jobs/" + Answer.number(started, "job");
        while (done(0, job) == 0) {
            requireOpen(job);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        var holder = stopHolder(job);
        var begun = System.nanoTime();
        var other = 1 - holder;
        var before = done(other, job);
        long taken = -1;
        while (seconds(begun) < HUNG_SECONDS) {
            if (taken < 0 && done(other, job) != before) {
                taken = seconds(begun);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        var stateMeanwhile = state(other, job);
        signal("CONT", holder);
        while (state(other, job).equals("RUNNING") && seconds(begun) < LONGEST_SECONDS) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        // the one that was stopped has time to do harm
        TimeUnit.SECONDS.sleep(5);
        verdicts.say(
                "the job of a node that hangs is taken over",
                taken >= 0 && taken <= TAKEN_OVER_SECONDS,
                "went on after %d s; when the node woke up after %d s the job was %s"
                        .formatted(taken, HUNG_SECONDS, stateMeanwhile));
        var kept = incidents(other);
        verdicts.say(
                "its work is done once, whatever the node does that wakes up",
                state(other, job).equals("DONE") && kept == ROWS,
                "%d rows gave %d incidents, the job is %s"
                        .formatted(ROWS, kept, state(other, job)));
    }

    /// The one whose stop stops the job.
    private int stopHolder(String job) throws Exception {
        signal("STOP", 0);
        TimeUnit.SECONDS.sleep(2);
        var before = done(1, job);
        TimeUnit.SECONDS.sleep(3);
        if (done(1, job) == before) {
            requireOpen(job, 1);
            return 0;
        }
        signal("CONT", 0);
        signal("STOP", 1);
        requireOpen(job, 0);
        return 1;
    }

    private void requireOpen(String job) throws IOException, InterruptedException {
        requireOpen(job, 0);
    }

    private void requireOpen(String job, int node) throws IOException, InterruptedException {
        var state = state(node, job);
        if (!state.equals("RUNNING") && !state.equals("QUEUED")) {
            throw new IllegalStateException("The job was too short for the drill: " + state);
        }
    }

    private void signal(String name, int node) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, processes.get(node)).inheritIO().start().waitFor();
    }

    private String state(int node, String job) throws IOException, InterruptedException {
        return Answer.text(admin.ask("GET", nodes.get(node) + job, ""), "state");
    }

    private long done(int node, String job) throws IOException, InterruptedException {
        return Answer.number(admin.ask("GET", nodes.get(node) + job, ""), "done");
    }

    private long incidents(int node) throws IOException, InterruptedException {
        long count = 0;
        var cursor = "";
        do {
            var page =
                    admin.ask(
                            "GET",
                            nodes.get(node) + "/api/v1/incidents?fields=number&size=200" + cursor,
                            "");
            count += page.body().split("\"INC-", -1).length - 1;
            cursor =
                    page.body().contains("\"next\":\"")
                            ? "&cursor=" + Answer.text(page, "next")
                            : "";
        } while (!cursor.isEmpty());
        return count;
    }

    private static long seconds(long begun) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    }
}
