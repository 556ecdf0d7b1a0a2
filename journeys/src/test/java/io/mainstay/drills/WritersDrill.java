package io.mainstay.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Writes on two nodes until it is told to stop, whatever happens to them, and leaves behind what
/// was acknowledged.
final class WritersDrill {

    private static final int WRITERS = 8;
    private static final double REQUESTS_A_SECOND = 30;

    private final Load load;
    private final Path stop;

    private WritersDrill(Load load, Path stop) {
        this.load = load;
        this.stop = stop;
    }

    /// @param arguments the nodes' addresses, the password of the first sign-in, and a folder in
    ///   which it says `begun`, a file `stop` ends it and it leaves its `ledger`; how many
    ///   milliseconds a second try may take, and the promise in words
    public static void main(String[] arguments) throws Exception {
        var nodes = List.of(arguments[0], arguments[1]);
        var folder = Path.of(arguments[3]);
        var admin = Person.signedIn(nodes.getFirst(), "admin", arguments[2]);
        var me = Answer.number(admin.ask("GET", nodes.getFirst() + "/api/v1/me", ""), "person");
        var ledger = new Ledger();
        var load = new Load(nodes, admin, ledger, me);
        Files.createFile(folder.resolve("begun"));
        var begun = System.nanoTime();
        new WritersDrill(load, folder.resolve("stop")).run();
        ledger.write(folder.resolve("ledger"));
        var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        var verdicts = new Verdicts();
        verdicts.say(
                arguments[5],
                load.worstMillis() <= Long.parseLong(arguments[4]),
                "%d writes acknowledged in %d s, %d of them on a second try, after at most %d ms"
                        .formatted(
                                ledger.countAcknowledged(),
                                seconds,
                                load.sentAgain(),
                                load.worstMillis()));
        System.exit(verdicts.anyBroken() ? 1 : 0);
    }

    private void run() throws Exception {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                all.add(writers.submit(write(writer)));
            }
            for (var writer : all) {
                writer.get();
            }
        }
    }

    private Callable<Void> write(int writer) {
        return () -> {
            var pace = new Pace(REQUESTS_A_SECOND / WRITERS);
            while (Files.notExists(stop)) {
                load.round(writer, pace);
            }
            return null;
        };
    }
}
