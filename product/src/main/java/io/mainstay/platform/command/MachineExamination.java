package io.mainstay.platform.command;

import com.sun.management.OperatingSystemMXBean;
import io.mainstay.platform.persistence.examination.Verdict;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What there is without a database: Java, memory, and the data folder.
final class MachineExamination {

    private static final int JAVA = 25;
    private static final long SCARCE = 1L << 30;
    private static final long TIGHT = 5L << 30;

    /// The embedded server: shared buffers, and some for its connections.
    private static final long DATABASE_MEMORY = 512L << 20;

    private static final Set<PosixFilePermission> FOR_THE_OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path data;

    MachineExamination(Path data) {
        this.data = data;
    }

    List<Verdict> verdicts() {
        var verdicts = new ArrayList<Verdict>();
        verdicts.add(java(Runtime.version().feature()));
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        verdicts.add(memory(Runtime.getRuntime().maxMemory(), system.getTotalMemorySize()));
        if (Files.isDirectory(data)) {
            verdicts.addAll(folder());
        }
        return verdicts;
    }

    static Verdict java(int feature) {
        var finding = "version " + Runtime.version() + " of " + System.getProperty("java.vendor");
        return feature < JAVA
                ? Verdict.wrong("Java", finding, "Install a JDK 25 and set JAVA_HOME.")
                : Verdict.good("Java", finding);
    }

    static Verdict memory(long heap, long machine) {
        var finding =
                "%s for Java on a machine with %s"
                        .formatted(PartsDone.size(heap), PartsDone.size(machine));
        return heap + DATABASE_MEMORY > machine
                ? Verdict.wrong(
                        "Memory",
                        finding + ", which leaves too little for PostgreSQL",
                        "Set MAINSTAY_MEMORY lower, or give the machine more.")
                : Verdict.good("Memory", finding);
    }

    private List<Verdict> folder() {
        try {
            return List.of(space(Files.getFileStore(data).getUsableSpace()), permissions());
        } catch (IOException unreadable) {
            return List.of(
                    Verdict.wrong(
                            "Data folder",
                            data + " cannot be looked at: " + unreadable.getMessage(),
                            "Run this as the user that runs Mainstay."));
        }
    }

    Verdict space(long free) {
        var finding = PartsDone.size(free) + " free in " + data;
        if (free < SCARCE) {
            return Verdict.wrong("Disk", finding, "Make room now: a full disk stops all writing.");
        }
        return free < TIGHT
                ? Verdict.mind("Disk", finding, "Make room, or move the folder to a larger disk.")
                : Verdict.good("Disk", finding);
    }

    private Verdict permissions() throws IOException {
        var secrets = data.resolve("database").resolve("access.properties");
        if (Files.exists(secrets)
                && !FOR_THE_OWNER.containsAll(Files.getPosixFilePermissions(secrets))) {
            return Verdict.wrong(
                    "Data folder",
                    "others than its owner may read the passwords of the database",
                    "chmod 600 " + secrets);
        }
        var settings = data.resolve("mainstay.yaml");
        if (Files.exists(settings)
                && Files.getPosixFilePermissions(settings)
                        .contains(PosixFilePermission.OTHERS_READ)) {
            return Verdict.mind(
                    "Data folder",
                    "everybody on this machine may read mainstay.yaml",
                    "When a password stands in it: chmod 600 " + settings);
        }
        return Verdict.good("Data folder", data + " belongs to " + Files.getOwner(data).getName());
    }
}
