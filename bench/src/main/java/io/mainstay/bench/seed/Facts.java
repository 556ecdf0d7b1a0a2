package io.mainstay.bench.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/// What the load must know of the seed: who signs in with what, and which records there are.
final class Facts {

    private final Properties facts = new Properties();

    Facts(int size, Town town) {
        facts.setProperty("size", Integer.toString(size));
        facts.setProperty("word.rare", Words.RARE);
        facts.setProperty("word.hundredth", Words.HUNDREDTH);
        facts.setProperty("word.tenth", Words.TENTH);
        facts.setProperty("word.misspelt", Words.MISSPELT);
        put("teams", town.teams().stream().limit(20).map(crew -> crew.id().value()).toList());
        put("callers", town.callers().stream().limit(400).map(one -> one.id().value()).toList());
        put("categories", town.categories().stream().map(one -> one.value()).toList());
    }

    void put(String name, Iterable<?> values) {
        var text = new StringBuilder();
        values.forEach(value -> text.append(text.isEmpty() ? "" : " ").append(value));
        facts.setProperty(name, text.toString());
    }

    void account(String login, String password) {
        facts.setProperty("account." + login, password);
    }

    /// Readable by the owner only, for it holds passwords.
    void writeTo(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newBufferedWriter(file)) {
            facts.store(out, null);
        }
    }
}
