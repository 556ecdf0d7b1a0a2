package io.mainstay.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.application.history.MappingFuzz;
import io.mainstay.platform.intake.CsvFuzz;
import io.mainstay.platform.list.CursorFuzz;
import io.mainstay.platform.list.FilterFuzz;
import io.mainstay.platform.web.MarkdownFuzz;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What `bin/drill fuzz` begins with, and whatever it ever found. One folder for each reader.
class FuzzSeedsTest {

    private static final Path SEEDS = Path.of("src/test/resources/io/mainstay/fuzz");

    private static final Map<String, Consumer<byte[]>> READERS =
            Map.of(
                    "filter", FilterFuzz::fuzzerTestOneInput,
                    "cursor", CursorFuzz::fuzzerTestOneInput,
                    "csv", CsvFuzz::fuzzerTestOneInput,
                    "markdown", MarkdownFuzz::fuzzerTestOneInput,
                    "mapping", MappingFuzz::fuzzerTestOneInput);

    @TestFactory
    Stream<DynamicTest> areReadOrRefused() {
        return READERS.entrySet().stream()
                .flatMap(reader ->
                        seeds(reader.getKey()).stream()
                                .map(seed ->
                                        DynamicTest.dynamicTest(
                                                reader.getKey() + "/" + seed.getFileName(),
                                                () ->
                                                        reader.getValue()
                                                                .accept(
                                                                        Files.readAllBytes(
                                                                                seed)))));
    }

    private static List<Path> seeds(String reader) {
        try (var files = Files.list(SEEDS.resolve(reader))) {
            var seeds = files.sorted().toList();
            assertThat(seeds).as("seeds of %s", reader).isNotEmpty();
            return seeds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
