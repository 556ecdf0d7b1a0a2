package io.mainstay.platform.persistence.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// How to reach the embedded server: its port and the passwords of its three roles, in a file that
/// only the owner may read.
///
/// @param port 0 before the first start
record Secrets(int port, String superuser, String owner, String application) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets keptIn(Path home) throws IOException {
        var file = file(home);
        if (!Files.exists(file)) {
            var secrets = new Secrets(0, password(), password(), password());
            secrets.keepIn(home);
            return secrets;
        }
        var kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        return new Secrets(
                Integer.parseInt(kept.getProperty("port")),
                kept.getProperty("superuser"),
                kept.getProperty("owner"),
                kept.getProperty("application"));
    }

    Secrets on(int port) {
        return new Secrets(port, superuser, owner, application);
    }

    void keepIn(Path home) throws IOException {
        Folders.writeSecret(
                file(home),
                "port=%d\nsuperuser=%s\nowner=%s\napplication=%s\n"
                        .formatted(port, superuser, owner, application));
    }

    private static Path file(Path home) {
        return home.resolve("access.properties");
    }

    private static String password() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[port=" + port + "]";
    }
}
