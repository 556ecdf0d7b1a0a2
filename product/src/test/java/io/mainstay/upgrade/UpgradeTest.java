package io.mainstay.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.people.Newcomer;
import io.mainstay.people.People;
import io.mainstay.platform.audit.Invariant.Depth;
import io.mainstay.platform.audit.Verification;
import io.mainstay.platform.audit.VerificationReport;
import io.mainstay.platform.command.OnDatabase;
import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.backup.DatabaseRestore;
import io.mainstay.platform.persistence.backup.Manifest;
import io.mainstay.platform.persistence.backup.Progress;
import io.mainstay.testing.Structure;
import io.mainstay.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationContext;

/// Every archive that an earlier version left is restored, brought up to date, and worked with. One
/// more is kept with each release: see `KeepAnArchive`.
class UpgradeTest {

    static final Path KEPT = Path.of("src/test/resources/io/mainstay/upgrade");
    private static final Duration SEALING = Duration.ofSeconds(20);

    @TempDir Path data;

    static List<Path> archives() throws IOException {
        try (var files = Files.list(KEPT)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("archives")
    void bringsWhatAnEarlierVersionLeftToToday(Path archive) {
        var database = TestPostgres.empty();

        var manifest = DatabaseRestore.of(archive, database, Progress.UNTOLD);

        assertThat(Structure.of(database)).isEqualTo(Structure.of(TestPostgres.migrated()));
        assertThat(manifest.tables())
                .isNotEmpty()
                .allSatisfy(
                        content -> assertThat(rows(database, content)).isEqualTo(content.rows()));
        OnDatabase.with(database, data, house -> goesOn(house, manifest));
    }

    /// The chain is whole, and what is written now stands behind what was.
    private static void goesOn(ApplicationContext house, Manifest manifest) {
        var before = verify(house, manifest);
        assertThat(before.findings()).isEmpty();
        assertThat(before.sealedEntries()).isPositive();

        Actors.as(
                Actor.system(Channel.JOB),
                () ->
                        house.getBean(People.class)
                                .bringIn("upgrade", new Newcomer("1", "Newcomer")));

        await().atMost(SEALING).until(() -> verify(house, manifest).seals() > before.seals());
        var after = verify(house, manifest);
        assertThat(after.findings()).isEmpty();
        assertThat(after.sealedEntries()).isGreaterThan(before.sealedEntries());
        assertThat(after.tail().entries()).isZero();
    }

    private static VerificationReport verify(ApplicationContext house, Manifest manifest) {
        return house.getBean(Verification.class).verify(manifest.auditHead(), Depth.FULL);
    }

    private static long rows(Database database, Manifest.Content content) {
        return TestPostgres.as(database.owner())
                .sql("select count(*) from " + content.table())
                .query(Long.class)
                .single();
    }
}
