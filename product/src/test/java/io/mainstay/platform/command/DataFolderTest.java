package io.mainstay.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.mainstay.platform.persistence.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir private Path somewhere;

    @Test
    void isWhatTheEnvironmentSaysElseDependsOnTheUser() {
        assertThat(DataFolder.byDefault(Map.of("MAINSTAY_DATA", "/srv/desk"), "root", "/root"))
                .hasToString("/srv/desk");
        assertThat(DataFolder.byDefault(Map.of(), "root", "/root"))
                .hasToString("/var/lib/mainstay");
        assertThat(DataFolder.byDefault(Map.of(), "ada", "/home/ada"))
                .hasToString("/home/ada/.mainstay");
    }

    @Test
    void isMadeOpenForTheDatabasesUser() throws IOException {
        var folder = somewhere.resolve("deep/down");

        DataFolder.prepare(folder);

        assertThat(Files.getPosixFilePermissions(folder))
                .contains(PosixFilePermission.OTHERS_EXECUTE);
        assertThat(folder.resolve("log")).isDirectory();
    }

    /// The log tells who did what from where; whoever else has an account on the machine reads none
    /// of it, and does not see what there is.
    @Test
    void isForItsOwnerAlone() throws IOException {
        var folder = somewhere.resolve("deep/down");

        DataFolder.prepare(folder);

        assertThat(permissions(folder)).isEqualTo("rwx--x--x");
        assertThat(permissions(folder.resolve("log"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("log/mainstay.log"))).isEqualTo("rw-------");
    }

    @Test
    void closesTheLogOfAnEarlierVersion() throws IOException {
        var log = Files.createDirectory(somewhere.resolve("log"));
        var now = Files.writeString(log.resolve("mainstay.log"), "kept");
        var old = Files.createFile(log.resolve("mainstay.log.2026-01-01.0.gz"));
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var file : List.of(now, old)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }

        DataFolder.prepare(somewhere);

        assertThat(permissions(log)).isEqualTo("rwx------");
        assertThat(permissions(now)).isEqualTo("rw-------");
        assertThat(permissions(old)).isEqualTo("rw-------");
        assertThat(now).hasContent("kept");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void saysThatAFileIsNoFolder() throws IOException {
        var file = Files.createFile(somewhere.resolve("notes.txt"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DataFolder.prepare(file))
                .withMessageContaining(file + " is a file");
    }

    @Test
    void saysWhatCannotBeWritten() throws IOException {
        assumeThat(System.getProperty("user.name"))
                .as("root may write everywhere")
                .isNotEqualTo("root");
        DataFolder.prepare(somewhere);
        Files.setPosixFilePermissions(
                somewhere.resolve("log"), PosixFilePermissions.fromString("r-xr-xr-x"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DataFolder.prepare(somewhere))
                .withMessageContaining(somewhere.resolve("log") + " cannot be written");
    }

    @Test
    void saysThatItCannotBeMade() {
        assumeThat(Path.of("/proc")).exists();

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DataFolder.prepare(Path.of("/proc/mainstay")))
                .withMessageContaining("cannot be made");
    }
}
