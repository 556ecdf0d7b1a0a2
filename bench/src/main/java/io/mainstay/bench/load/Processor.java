package io.mainstay.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// How much processor time the application and PostgreSQL have used, as `/proc` tells.
///
/// @param ticks of the clock in a second
record Processor(long jvm, long postmaster, double ticks) {

    double ofJvm() throws IOException {
        return time(fields(jvm)) / ticks;
    }

    /// With the processes that have ended meanwhile: their time is their parent's.
    double ofDatabase() throws IOException {
        double sum = time(fields(postmaster));
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            for (var process :
                    all.filter(path -> path.getFileName().toString().matches("\\d+")).toList()) {
                var fields = fields(Long.parseLong(process.getFileName().toString()));
                if (fields.length > 1 && Long.parseLong(fields[1]) == postmaster) {
                    sum += time(fields);
                }
            }
        }
        return sum / ticks;
    }

    private static double time(String[] fields) {
        double sum = 0;
        for (int at = 11; at < Math.min(15, fields.length); at++) {
            sum += Long.parseLong(fields[at]);
        }
        return sum;
    }

    /// From the state on, the third field of `/proc/PID/stat`.
    private static String[] fields(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException ended) {
            return new String[0];
        }
    }
}
