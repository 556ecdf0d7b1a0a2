package io.mainstay.platform.command;

import java.nio.file.Path;
import java.util.Map;

/// Where the records are when nobody says.
final class DataFolder {

    private DataFolder() {}

    static Path byDefault() {
        return byDefault(
                System.getenv(), System.getProperty("user.name"), System.getProperty("user.home"));
    }

    static Path byDefault(Map<String, String> environment, String user, String home) {
        var named = environment.getOrDefault("MAINSTAY_DATA", "");
        if (!named.isBlank()) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        if (user.equals("root")) {
            return Path.of("/var/lib/mainstay");
        }
        var shared = environment.getOrDefault("XDG_DATA_HOME", "");
        return shared.isBlank() ? Path.of(home, ".mainstay") : Path.of(shared, "mainstay");
    }
}
