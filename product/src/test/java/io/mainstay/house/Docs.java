package io.mainstay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Documents that are drawn from the code and kept in `docs`. A difference fails; with
/// `-Ddocs.write=true` the test writes the document instead.
public final class Docs {

    private static final Path ROOT = Path.of("../docs");

    private Docs() {}

    public static void assertCurrent(String name, String text) throws IOException {
        var file = ROOT.resolve(name);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("docs/" + name + " is drawn from the code; write it with -Ddocs.write=true")
                .content()
                .isEqualTo(text);
    }
}
