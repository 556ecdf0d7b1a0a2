package io.mainstay.platform.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// An archive that is not what was written is refused, and the entry named. No database takes part.
class DamagedArchiveTest {

    private static final List<String> TABLES = List.of("people.person", "people.team", "a.last");

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void aWholeArchive() throws IOException {
        file = folder.resolve("whole.mainstay");
        write(file, Manifest.FORMAT);
    }

    @Test
    void isWhole() {
        var checked = ArchiveCheck.of(file, Progress.UNTOLD);

        assertThat(checked.manifest().rows()).isEqualTo(6);
        assertThat(checked.fingerprint()).hasSize(64);
    }

    @Test
    void isNotWholeWhereverItIsCutOff() throws IOException {
        var whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 97) {
            var cut = folder.resolve("cut-" + length);
            Files.write(cut, Arrays.copyOf(whole, length));

            assertThatExceptionOfType(ArchiveFault.class)
                    .as("cut off after %d of %d bytes", length, whole.length)
                    .isThrownBy(() -> ArchiveCheck.of(cut, Progress.UNTOLD));
        }
    }

    @Test
    void namesTheEntryInWhichItBreaksOff() throws IOException {
        var whole = Files.readAllBytes(file);
        var cut = folder.resolve("cut");
        Files.write(cut, Arrays.copyOf(whole, placeOf(whole, "people/team.copy") + 200));

        assertThatExceptionOfType(ArchiveFault.class)
                .isThrownBy(() -> ArchiveCheck.of(cut, Progress.UNTOLD))
                .withMessageContaining("people/team.copy");
    }

    @Test
    void namesTheEntryOfWhichAByteChanged() throws IOException {
        var whole = Files.readAllBytes(file);
        whole[placeOf(whole, "people/team.copy") + 300] ^= 1;
        Files.write(file, whole);

        assertThatExceptionOfType(ArchiveFault.class)
                .isThrownBy(() -> ArchiveCheck.of(file, Progress.UNTOLD))
                .withMessageContaining("people/team.copy");
    }

    @Test
    void namesTheEntryThatWasPackedAgainWithOtherContent() throws IOException {
        repack((name, content) ->
                name.equals("people/person.copy")
                        ? "1\tMallory\n2\tAnn\n".getBytes(StandardCharsets.UTF_8)
                        : content);

        assertThatExceptionOfType(ArchiveFault.class)
                .isThrownBy(() -> ArchiveCheck.of(file, Progress.UNTOLD))
                .withMessageContaining("people/person.copy");
    }

    @Test
    void namesTheEntryThatIsMissing() throws IOException {
        repack((name, content) -> name.equals("a/last.copy") ? null : content);

        assertThatExceptionOfType(ArchiveFault.class)
                .isThrownBy(() -> ArchiveCheck.of(file, Progress.UNTOLD))
                .withMessageContaining("a/last.copy");
    }

    @Test
    void namesTheEntryThatWasAdded() throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(folder.resolve("more")))) {
            copy(out, (name, content) -> content);
            out.putNextEntry(new ZipEntry("../evil"));
            out.closeEntry();
        }

        assertThatExceptionOfType(ArchiveFault.class)
                .isThrownBy(() -> ArchiveCheck.of(folder.resolve("more"), Progress.UNTOLD))
                .withMessageContaining("../evil");
    }

    @Test
    void refusesWhatWasNeverFinished() throws IOException {
        repack((name, content) -> name.equals(ArchiveWriter.MANIFEST) ? null : content);

        assertThatExceptionOfType(ArchiveFault.class)
                .isThrownBy(() -> ArchiveCheck.of(file, Progress.UNTOLD))
                .withMessageContaining("no backup of Mainstay");
    }

    @Test
    void refusesAFormOfLater() throws IOException {
        var later = folder.resolve("later");
        write(later, Manifest.FORMAT + 1);

        assertThatExceptionOfType(ArchiveFault.class)
                .isThrownBy(() -> ArchiveCheck.of(later, Progress.UNTOLD))
                .withMessageContaining("or a later one");
    }

    @Test
    void refusesOtherFilesAndNone() throws IOException {
        var text = Files.writeString(folder.resolve("notes.txt"), "not a backup");

        assertThatExceptionOfType(ArchiveFault.class)
                .isThrownBy(() -> ArchiveCheck.of(text, Progress.UNTOLD))
                .withMessageContaining("no backup of Mainstay");
        assertThatExceptionOfType(ArchiveFault.class)
                .isThrownBy(() -> ArchiveCheck.of(folder.resolve("nowhere"), Progress.UNTOLD))
                .withMessageContaining("no file to read");
    }

    /// Every byte matters: one flipped anywhere is found, or does not touch what is restored.
    @Test
    void neverReadsOtherContentThanWasWritten() throws IOException {
        var whole = Files.readAllBytes(file);
        var random = new Random(7);
        var before = ArchiveCheck.of(file, Progress.UNTOLD).manifest();
        for (int time = 0; time < 300; time++) {
            var flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            try {
                assertThat(ArchiveCheck.of(file, Progress.UNTOLD).manifest()).isEqualTo(before);
            } catch (ArchiveFault found) {
                assertThat(found).hasMessageMatching("(?s).*(archive|backup|cannot be read).*");
            }
        }
    }

    private interface Change {
        byte @Nullable [] of(String name, byte[] content);
    }

    private void repack(Change change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            copy(out, change);
        }
        Files.write(file, bytes.toByteArray());
    }

    private void copy(ZipOutputStream out, Change change) throws IOException {
        var whole = new ByteArrayInputStream(Files.readAllBytes(file));
        try (var in = new ZipInputStream(whole)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = change.of(entry.getName(), in.readAllBytes());
                if (content != null) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(content);
                    out.closeEntry();
                }
            }
        }
    }

    private static void write(Path file, int format) throws IOException {
        var contents = new ArrayList<Manifest.Content>();
        try (var archive = ArchiveWriter.to(file)) {
            for (var table : TABLES) {
                var measured = new Measured(bytes -> {});
                var out = new MeasuredOutput(archive.begin(Manifest.entryOf(table)), measured);
                out.write(("1\t" + noise(table) + "\n2\tAnn\n").getBytes(StandardCharsets.UTF_8));
                archive.end();
                contents.add(
                        new Manifest.Content(
                                table,
                                List.of("id", "name"),
                                2,
                                measured.bytes(),
                                measured.sha256()));
            }
            archive.finish(JsonMapper.shared().writeValueAsBytes(manifest(format, contents)));
        }
    }

    private static Manifest manifest(int format, List<Manifest.Content> contents) {
        return new Manifest(
                format,
                "test",
                "18.1",
                Instant.EPOCH,
                Map.of("people", "1"),
                contents,
                List.of(),
                Optional.empty(),
                Map.of());
    }

    /// What cannot be packed smaller, so that an entry is long enough to be cut.
    private static String noise(String seed) {
        var random = new Random(seed.hashCode());
        var text = new StringBuilder();
        for (int at = 0; at < 2_000; at++) {
            text.append((char) ('0' + random.nextInt(75)));
        }
        return text.toString().replace('\\', 'x');
    }

    private static int placeOf(byte[] whole, String name) {
        return new String(whole, StandardCharsets.ISO_8859_1).indexOf(name);
    }
}
