package io.mainstay.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What was asked for and what was acknowledged, by a text that occurs once; kept outside the
/// product, which is then held to it.
final class Ledger {

    private record Line(String kind, boolean acknowledged) {}

    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    void attempted(String kind, String marker) {
        lines.put(marker, new Line(kind, false));
    }

    void acknowledged(String kind, String marker) {
        lines.put(marker, new Line(kind, true));
    }

    long countAcknowledged() {
        return lines.values().stream().filter(Line::acknowledged).count();
    }

    /// As PostgreSQL's `\copy` reads it: kind, marker, acknowledged.
    void write(Path file) throws IOException {
        var text =
                lines.entrySet().stream()
                        .map(entry ->
                                "%s\t%s\t%s\n"
                                        .formatted(
                                                entry.getValue().kind(),
                                                entry.getKey(),
                                                entry.getValue().acknowledged()))
                        .collect(Collectors.joining());
        Files.writeString(file, text);
    }
}
