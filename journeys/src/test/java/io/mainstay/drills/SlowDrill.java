package io.mainstay.drills;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Hundreds of clients that send or read a byte a second, while others work.
final class SlowDrill {

    private static final int OF_EACH = 100;
    private static final int WORKERS = 8;
    private static final double REQUESTS_A_SECOND = 40;
    private static final long LONGEST_LIFE = 20;

    /// They come one after the other, ten seconds long: a crowd that asks for 400 MB at once is a
    /// flood, which is felt however fast it reads.
    private static final long APART_MILLIS = 100;

    /// More than what all buffers between two sockets hold.
    private static final int MUCH = 4 << 20;

    private static final Pattern ASSET = Pattern.compile("\"(/static/[^\"]+\\.(?:js|css)[^\"]*)\"");

    private final URI node;
    private final Person admin;
    private final String incident;
    private final long seconds;
    private final String much;
    private final Verdicts verdicts = new Verdicts();

    private SlowDrill(URI node, Person admin, String incident, long seconds) throws Exception {
        this.node = node;
        this.admin = admin;
        this.incident = incident;
        this.seconds = seconds;
        this.much = much();
    }

    /// @param arguments the nodes' addresses, the password of the first sign-in, and how many
    ///   seconds people work, once alone and once among the slow ones
    public static void main(String[] arguments) throws Exception {
        var node = arguments[0];
        var admin = Person.signedIn(node, "admin", arguments[2]);
        var me = Answer.number(admin.ask("GET", node + "/api/v1/me", ""), "person");
        var made =
                admin.ask(
                        "POST",
                        node + "/api/v1/incidents",
                        "{\"title\":\"Drill\",\"caller\":%d,\"contact\":\"PHONE\",\"impact\":2,\"urgency\":2}"
                                .formatted(me));
        var incident = node + "/api/v1/incidents/" + Answer.text(made, "number");
        var drill = new SlowDrill(URI.create(node), admin, incident, Long.parseLong(arguments[3]));
        drill.run();
        System.exit(drill.verdicts.anyBroken() ? 1 : 0);
    }

    /// Requests for the largest file that anybody may have, one after the other.
    private String much() throws Exception {
        var page = admin.ask("GET", node + "/incidents", "").body();
        var largest = "";
        long size = 0;
        for (var asset : ASSET.matcher(page).results().map(found -> found.group(1)).toList()) {
            var length = admin.ask("GET", node + asset, "").body().length();
            if (length > size) {
                largest = asset;
                size = length;
            }
        }
        return "GET %s HTTP/1.1\r\nHost: localhost:%d\r\n\r\n"
                .formatted(largest, node.getPort())
                .repeat((int) (MUCH / size));
    }

    private void run() throws Exception {
        work(seconds);
        var alone = work(seconds);
        try (var slow = Executors.newVirtualThreadPerTaskExecutor()) {
            var crowd = new ArrayList<Client>();
            for (var way : Way.values()) {
                for (int number = 0; number < OF_EACH; number++) {
                    crowd.add(new Client(way, number * APART_MILLIS));
                }
            }
            var lives = crowd.stream().map(client -> slow.submit(client::live)).toList();
            var ages = slow.submit(() -> ages(crowd));
            var among = work(seconds);
            judge(alone, among);
            crowd.forEach(Client::stop);
            for (var life : lives) {
                life.get();
            }
            judge(ages);
        }
    }

    private void judge(long[] alone, long[] among) {
        verdicts.say(
                "others do not notice: the 99th percentile at most doubles",
                percentile(among, 99) <= 2 * percentile(alone, 99),
                "%,d requests alone: median %.1f ms, 99 %% within %.1f ms; %,d among %d slow clients: median %.1f ms, 99 %% within %.1f ms"
                        .formatted(
                                alone.length,
                                percentile(alone, 50) / 1e6,
                                percentile(alone, 99) / 1e6,
                                among.length,
                                3 * OF_EACH,
                                percentile(among, 50) / 1e6,
                                percentile(among, 99) / 1e6));
    }

    private void judge(Future<long[]> ages) throws Exception {
        var oldest = ages.get();
        for (var way : Way.values()) {
            verdicts.say(
                    way.promise,
                    oldest[way.ordinal()] <= LONGEST_LIFE * 1_000,
                    "the last of %d after %.1f s"
                            .formatted(OF_EACH, oldest[way.ordinal()] / 1_000.0));
        }
    }

    /// How long the last connection of each kind stood on the node's side, as the system tells.
    private long[] ages(List<Client> crowd) throws Exception {
        var oldest = new long[Way.values().length];
        var begun = System.nanoTime();
        for (long age = 0; age < seconds * 1_000 - 1_000; age = millis(begun)) {
            var open = open(node.getPort());
            for (var client : crowd) {
                if (open.contains(client.port())) {
                    oldest[client.way.ordinal()] = client.age();
                }
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return oldest;
    }

    /// The other ends of what is established with a local port.
    private static Set<Integer> open(int local) throws IOException {
        var lines = new ArrayList<String>();
        for (var file : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            lines.addAll(Files.readAllLines(Path.of(file)));
        }
        return lines.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(part -> part[3].equals("01") && port(part[1]) == local)
                .map(part -> port(part[2]))
                .collect(Collectors.toSet());
    }

    private static int port(String address) {
        return address.contains(":")
                ? Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16)
                : -1;
    }

    /// @return nanoseconds of each answer, sorted
    private long[] work(long seconds) throws Exception {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<List<Long>>>();
            for (int worker = 0; worker < WORKERS; worker++) {
                all.add(workers.submit(() -> workUntil(until)));
            }
            var times = LongStream.builder();
            for (var one : all) {
                one.get().forEach(times::add);
            }
            return times.build().sorted().toArray();
        }
    }

    private List<Long> workUntil(long until) throws Exception {
        var pace = new Pace(REQUESTS_A_SECOND / WORKERS);
        var times = new ArrayList<Long>();
        while (System.nanoTime() < until) {
            pace.await();
            var begun = System.nanoTime();
            var answer = admin.ask("GET", incident, "");
            times.add(System.nanoTime() - begun);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Work was answered " + answer.statusCode());
            }
        }
        return times;
    }

    private static long percentile(long[] sorted, int percent) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) sorted.length * percent / 100)];
    }

    private static long millis(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /// What a client is slow at.
    private enum Way {
        HEAD("who never ends the head of a request is dropped within 20 s"),
        BODY("who never ends a body is dropped within 20 s"),
        READ("who hardly reads is dropped within 20 s");

        private final String promise;

        Way(String promise) {
            this.promise = promise;
        }
    }

    private final class Client {

        private final Way way;
        private final long comesAfter;
        private final AtomicBoolean stopped = new AtomicBoolean();
        private volatile int port = -1;
        private volatile long begun = System.nanoTime();

        Client(Way way, long comesAfter) {
            this.way = way;
            this.comesAfter = comesAfter;
        }

        int port() {
            return port;
        }

        long age() {
            return millis(begun);
        }

        void stop() {
            stopped.set(true);
        }

        /// Until nobody is there any more.
        Void live() throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(comesAfter);
            try (var socket = new Socket()) {
                if (way == Way.READ) {
                    socket.setReceiveBufferSize(2_048);
                }
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), node.getPort()));
                begun = System.nanoTime();
                port = socket.getLocalPort();
                begin(socket.getOutputStream());
                while (!stopped.get()) {
                    TimeUnit.SECONDS.sleep(1);
                    move(socket);
                }
            } catch (IOException dropped) {
                return null;
            }
            return null;
        }

        private void begin(OutputStream out) throws IOException {
            var host = "Host: localhost:" + node.getPort() + "\r\n";
            var text =
                    switch (way) {
                        case HEAD -> "GET / HTTP/1.1\r\n" + host + "X-Slow: ";
                        case BODY ->
                                "POST /sign-in HTTP/1.1\r\n"
                                        + host
                                        + "Content-Type: application/x-www-form-urlencoded\r\n"
                                        + "Content-Length: 10000\r\n\r\n";
                        case READ -> much;
                    };
            out.write(text.getBytes(US_ASCII));
            out.flush();
        }

        private void move(Socket socket) throws IOException {
            if (way == Way.READ) {
                if (socket.getInputStream().read() < 0) {
                    throw new IOException("The node has ended it");
                }
            } else {
                socket.getOutputStream().write('x');
            }
        }
    }
}
