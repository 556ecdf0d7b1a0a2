package io.mainstay.drills;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Writers and a reader go on while a disk of the database is full, and people send files for which
/// the node itself has no room.
final class DiskDrill {

    private static final int WRITERS = 8;
    private static final double REQUESTS_A_SECOND = 30;
    private static final long SOON = 10_000;
    private static final int TOO_MUCH = 24 << 20;

    private final List<String> nodes;
    private final Person admin;
    private final Load load;
    private final Ledger ledger;
    private final Path folder;
    private final String disk;
    private final boolean readable;
    private final Verdicts verdicts = new Verdicts();
    private final Map<Integer, Long> reads = new TreeMap<>();
    private long wentOnAfter = -1;

    private DiskDrill(List<String> nodes, Person admin, long me, Path folder, String disk) {
        this.nodes = nodes;
        this.admin = admin;
        this.ledger = new Ledger();
        this.load = new Load(nodes, admin, ledger, me);
        this.folder = folder;
        this.disk = disk;
        this.readable = disk.equals("data");
    }

    /// @param arguments the nodes' addresses, the password of the first sign-in, a folder in which
    ///   it says `begun`, `full` and `freed` tell how the disk is, `stop` ends it and it leaves its
    ///   `ledger`; and which disk it is: `data` or `wal`
    public static void main(String[] arguments) throws Exception {
        var nodes = List.of(arguments[0], arguments[1]);
        var folder = Path.of(arguments[3]);
        var admin = Person.signedIn(nodes.getFirst(), "admin", arguments[2]);
        var me = Answer.number(admin.ask("GET", nodes.getFirst() + "/api/v1/me", ""), "person");
        var drill = new DiskDrill(nodes, admin, me, folder, arguments[4]);
        if (drill.readable) {
            drill.noRoomForFiles();
        }
        Files.createFile(folder.resolve("begun"));
        drill.run();
        drill.ledger.write(folder.resolve("ledger"));
        drill.judge();
        System.exit(drill.verdicts.anyBroken() ? 1 : 0);
    }

    private void run() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<?>>();
            for (int number = 0; number < WRITERS; number++) {
                var writer = number;
                writers.add(people.submit(() -> write(writer)));
            }
            awaitFile("full");
            while (Files.notExists(folder.resolve("freed"))) {
                read();
                TimeUnit.MILLISECONDS.sleep(200);
            }
            var begun = System.nanoTime();
            var before = ledger.countAcknowledged();
            while (ledger.countAcknowledged() < before + WRITERS) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            wentOnAfter = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            for (var writer : writers) {
                writer.get();
            }
        }
    }

    private void awaitFile(String name) throws InterruptedException {
        while (Files.notExists(folder.resolve(name))) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private Void write(int writer) throws Exception {
        var pace = new Pace(REQUESTS_A_SECOND / WRITERS);
        while (Files.notExists(folder.resolve("stop"))) {
            load.round(writer, pace);
        }
        return null;
    }

    private void read() throws InterruptedException {
        for (var node : nodes) {
            for (var path : List.of("/api/v1/incidents", "/incidents")) {
                int status = 0;
                try {
                    status = admin.ask("GET", node + path, "").statusCode();
                } catch (IOException lost) {
                    // counts as 0
                }
                reads.merge(status, 1L, Long::sum);
            }
        }
    }

    private void judge() {
        var refusals = load.refusals();
        var clean =
                refusals.keySet().stream()
                        .allMatch(how -> how.matches("50[37] application/problem\\+json.*"));
        verdicts.say(
                disk + ": who writes is told so cleanly: 503 or 507, as a problem",
                !refusals.isEmpty() && clean,
                "%d acknowledged; refused: %s".formatted(ledger.countAcknowledged(), refusals));
        if (readable) {
            verdicts.say(
                    disk + ": what is there can be read meanwhile",
                    !reads.isEmpty() && reads.keySet().equals(Set.of(200)),
                    "answers by status: " + reads);
        }
        verdicts.say(
                disk + ": writes go on by themselves within 10 s once there is room",
                wentOnAfter >= 0 && wentOnAfter <= SOON,
                "after %d ms".formatted(wentOnAfter));
    }

    /// The node's folder for what is on its way is smaller than what is sent.
    private void noRoomForFiles() throws IOException, InterruptedException {
        var address = nodes.getFirst() + "/api/v1/incidents/imports";
        var file = "id,n\n" + "x".repeat(TOO_MUCH);
        var whole = admin.hand(address, file);
        var form =
                admin.hand(
                        address,
                        "multipart/form-data; boundary=drill",
                        "--drill\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                                + file
                                + "\r\n--drill--\r\n");
        var small = admin.hand(address, History.rows(0, 1));
        verdicts.say(
                "a file for which the node has no room is refused with 507, a smaller one is taken",
                isNoRoom(whole) && isNoRoom(form) && small.statusCode() == 202,
                "as a whole body %d, in a form %d, a small one %d"
                        .formatted(whole.statusCode(), form.statusCode(), small.statusCode()));
    }

    private static boolean isNoRoom(HttpResponse<String> answer) {
        return answer.statusCode() == 507 && answer.body().contains("storage-full");
    }
}
