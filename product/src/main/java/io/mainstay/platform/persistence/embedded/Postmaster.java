package io.mainstay.platform.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The process that `postmaster.pid` names: PostgreSQL's first, or whoever got its number since.
record Postmaster(long pid) {

    /// Whose process this is, as far as the operating system lets us see.
    enum Kind {
        OURS,
        SOMEBODY_ELSE,
        GONE,
        UNKNOWN
    }

    static Optional<Postmaster> recordedIn(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip())));
        } catch (IOException noneRecorded) {
            return Optional.empty();
        }
    }

    Kind kind(Path data) {
        if (!isAlive()) {
            return Kind.GONE;
        }
        var process = ProcessHandle.of(pid).map(ProcessHandle::info);
        var program = process.flatMap(ProcessHandle.Info::command).orElse("");
        var line = process.flatMap(ProcessHandle.Info::commandLine).orElse("");
        if (program.isEmpty()) {
            return Kind.UNKNOWN;
        }
        return program.endsWith("/postgres") && line.contains(data.toString())
                ? Kind.OURS
                : Kind.SOMEBODY_ELSE;
    }

    /// A process that died but that nobody has waited for yet (usual in containers without an init)
    /// is not alive.
    boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !isZombie();
    }

    private boolean isZombie() {
        try {
            var status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return status.startsWith("Z", status.lastIndexOf(')') + 2);
        } catch (IOException noSuchFileHere) {
            return false;
        }
    }
}
