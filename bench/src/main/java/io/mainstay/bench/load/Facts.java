package io.mainstay.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// What the seed wrote down for the load.
record Facts(Properties properties) {

    static Facts read(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return new Facts(properties);
    }

    String text(String name) {
        return Objects.requireNonNull(properties.getProperty(name), name);
    }

    List<String> all(String name) {
        return List.of(text(name).split(" "));
    }
}
