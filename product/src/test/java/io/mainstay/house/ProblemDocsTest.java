package io.mainstay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every code that the API may answer is explained in `docs/problems.md`.
class ProblemDocsTest {

    private static final Pattern SAID =
            Pattern.compile("(?m)^(?:refusal|invalid)\\.([a-z0-9.-]+) *=");

    @Test
    void everyCodeIsExplained() throws IOException {
        var codes = new TreeSet<String>();
        try (var bundles = Files.list(Path.of("src/main/resources/words"))) {
            for (var bundle : bundles.toList()) {
                SAID.matcher(Files.readString(bundle))
                        .results()
                        .forEach(match -> codes.add(match.group(1)));
            }
        }
        var page = Files.readString(Path.of("../docs/problems.md"));

        assertThat(codes)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(page).contains("| `" + code + "` |"));
    }
}
