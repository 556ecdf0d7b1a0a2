package io.mainstay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Files and templates stay small enough to be read in one go. Counts lines of code only: no
/// blanks, comments or imports.
class SizeTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    @Test
    void noFileIsLongerThanThreeHundredLinesOfCode() throws IOException {
        assertThat(files(SOURCES, ".java"))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(linesOfCode(file)).as(file.toString()).isLessThanOrEqualTo(300));
    }

    @Test
    void nineteenOfTwentyFilesStayUnderOneHundredAndTwentyLines() throws IOException {
        var sizes = files(SOURCES, ".java").stream().map(SizeTest::linesOfCode).sorted().toList();

        assertThat(sizes.get(sizes.size() * 95 / 100)).isLessThanOrEqualTo(120);
    }

    @Test
    void nineteenOfTwentyTemplatesStayUnderEightyLines() throws IOException {
        var sizes = files(TEMPLATES, ".jte").stream().map(SizeTest::linesOfCode).sorted().toList();

        assertThat(sizes).isNotEmpty();
        assertThat(sizes.get(sizes.size() * 95 / 100)).isLessThanOrEqualTo(80);
    }

    private static List<Path> files(Path root, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }

    private static long linesOfCode(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip).filter(SizeTest::isCode).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isCode(String line) {
        return !line.isEmpty()
                && !line.startsWith("//")
                && !line.startsWith("/*")
                && !line.startsWith("*")
                && !line.startsWith("import ")
                && !line.startsWith("@import ");
    }
}
