package io.mainstay.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The product as people start it, on an empty data folder, for all journeys of a run.
final class RunningProduct {

    private static final Pattern PASSWORD = Pattern.compile("Password\\s+(\\S+)");
    private static final RunningProduct THE_ONE = start();

    private final String address;
    private final String firstPassword;

    private RunningProduct(String address, String firstPassword) {
        this.address = address;
        this.firstPassword = firstPassword;
    }

    static RunningProduct get() {
        return THE_ONE;
    }

    String address() {
        return address;
    }

    /// What the terminal showed once.
    String firstPassword() {
        return firstPassword;
    }

    private static RunningProduct start() {
        try {
            var data = Files.createTempDirectory("mainstay-journeys");
            data.toFile().setExecutable(true, false);
            data.toFile().setReadable(true, false);
            var port = freePort();
            var process =
                    new ProcessBuilder(command(port, data))
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, data)));
            return new RunningProduct("http://localhost:" + port, passwordOf(process));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> command(int port, Path data) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Xmx640m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toString(),
                "serve",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString());
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("../product/target"))) {
            return files.filter(file ->
                            file.getFileName()
                                    .toString()
                                    .matches("mainstay-product-[0-9.]+-app\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String passwordOf(Process process) throws IOException {
        var lines = process.inputReader();
        var seen = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            seen.append(line).append('\n');
            var match = PASSWORD.matcher(line);
            if (match.find()) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
                return match.group(1);
            }
        }
        throw new IllegalStateException("The product did not start:\n" + seen);
    }

    private static void stop(Process process, Path data) {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (IOException | InterruptedException ignored) {
            // The folder is temporary; what is left of it harms nobody.
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
