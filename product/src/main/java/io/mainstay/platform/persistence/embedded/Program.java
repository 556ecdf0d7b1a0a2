package io.mainstay.platform.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs a program to its end.
final class Program {

    private Program() {}

    /// @return what the program printed
    /// @throws IOException with what the program printed, when it failed or took longer than
    ///   `limit`
    static String run(Path directory, Duration limit, List<String> command) throws IOException {
        // A file and not a pipe: a server that the program leaves behind would keep a pipe open.
        var printed = Files.createTempFile("mainstay", ".out");
        try {
            var process =
                    new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(printed.toFile())
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " took longer than " + limit);
            }
            if (process.exitValue() != 0) {
                throw new IOException(
                        String.join(" ", command)
                                + " failed: "
                                + Files.readString(printed).strip());
            }
            return Files.readString(printed).strip();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } finally {
            Files.deleteIfExists(printed);
        }
    }

    static boolean succeeds(Path directory, List<String> command) {
        try {
            run(directory, Duration.ofSeconds(10), command);
            return true;
        } catch (IOException missingOrRefused) {
            return false;
        }
    }
}
