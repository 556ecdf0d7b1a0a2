package io.mainstay.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mainstay.platform.persistence.embedded.EmbeddedPostgres;
import io.mainstay.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// The product under write load loses its life, then its server, then both at once. Whatever it had
/// acknowledged is there afterwards. Nobody else stops the server when the product is killed: the
/// watchdog does.
class EveryAcknowledgedWriteTest {

    private static final Path DATA = Path.of("target", "acknowledged-writes").toAbsolutePath();
    private static final Path POSTMASTER = DATA.resolve("database/cluster/data/postmaster.pid");
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration HEALING = Duration.ofSeconds(10);
    private static final int ENOUGH_TO_CALL_IT_LOAD = 200;

    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean wasRefused;
    private volatile boolean writesAgain;
    private Process product;
    private Thread reader;

    @BeforeEach
    void startsUnderLoad() throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        start();
    }

    @AfterEach
    void leavesNothing() throws Exception {
        product.toHandle().destroy();
        product.waitFor();
        FileSystemUtils.deleteRecursively(DATA);
    }

    @Test
    void survivesTheDeathOfServerAndProduct() throws Exception {
        killProduct();
        await().atMost(HEALING).until(() -> Files.notExists(POSTMASTER));
        start();

        kill(postmaster());
        await().atMost(HEALING).until(() -> writesAgain);

        kill(postmaster());
        killProduct();
        start();

        var acknowledgedSoFar = Set.copyOf(acknowledged);
        assertThat(stored()).containsAll(acknowledgedSoFar);
    }

    private void start() throws IOException {
        var before = acknowledged.size();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        product =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        classPath,
                                        WritingProduct.class.getName(),
                                        DATA.toString(),
                                        Long.toString(nextNumber())))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var lines = product.inputReader();
        reader =
                Thread.ofVirtual()
                        .start(() -> lines.lines().map(Long::valueOf).forEach(this::hear));
        await().atMost(START).until(() -> acknowledged.size() > before + ENOUGH_TO_CALL_IT_LOAD);
    }

    /// What it printed before it died still counts; `Process` itself would close the pipe.
    private void killProduct() throws InterruptedException {
        product.toHandle().destroyForcibly();
        product.waitFor();
        reader.join();
    }

    private void hear(long number) {
        if (number < 0) {
            wasRefused = true;
        } else {
            acknowledged.add(number);
            writesAgain = wasRefused;
        }
    }

    private long nextNumber() {
        return acknowledged.stream().mapToLong(number -> number).max().orElse(0) + 1_000;
    }

    private static long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(POSTMASTER).getFirst());
    }

    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    private static Set<Long> stored() {
        try (var database = EmbeddedPostgres.joinOrStart(DATA)) {
            return new HashSet<>(
                    TestPostgres.as(database.application())
                            .sql("select substr(ref, 5)::bigint from platform_feed.change")
                            .query(Long.class)
                            .list());
        }
    }
}
