package io.mainstay.platform.persistence.backup;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads an archive, and trusts nothing in it before its digest fits.
final class ArchiveReader implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LARGEST_MANIFEST = 16 << 20;

    private final ZipFile zip;
    private final Manifest manifest;
    private final String fingerprint;

    private ArchiveReader(ZipFile zip) throws IOException {
        this.zip = zip;
        var entry = zip.getEntry(ArchiveWriter.MANIFEST);
        if (entry == null) {
            throw new ArchiveFault(
                    "%s has no %s, so it is no backup of Mainstay."
                            .formatted(zip.getName(), ArchiveWriter.MANIFEST));
        }
        var text = whole(zip, entry);
        this.manifest = manifestIn(text);
        this.fingerprint = fingerprint(text);
        compareEntries();
    }

    /// `ZipFile` leaves it to its callers to compare the checksum.
    private static byte[] whole(ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            var text = in.readNBytes(LARGEST_MANIFEST);
            var checksum = new CRC32();
            checksum.update(text);
            if (checksum.getValue() != entry.getCrc()) {
                throw damaged(entry.getName(), null);
            }
            return text;
        } catch (ZipException | EOFException damaged) {
            throw damaged(entry.getName(), damaged);
        }
    }

    /// @throws ArchiveFault when the file is no archive, or only a part of one; names the entry
    ///   where it breaks off
    static ArchiveReader of(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ArchiveFault("There is no file to read at %s.".formatted(file));
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException broken) {
            throw new ArchiveFault(whereItBreaks(file), broken);
        }
        try {
            return new ArchiveReader(zip);
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    static String fingerprint(byte[] manifest) {
        var measured = new Measured(bytes -> {});
        measured.pass(manifest, 0, manifest.length);
        return measured.sha256();
    }

    Manifest manifest() {
        return manifest;
    }

    /// The digest of the manifest, which holds those of all entries: kept elsewhere, it proves
    /// later that the archive is the same.
    String fingerprint() {
        return fingerprint;
    }

    /// Gives an entry's content to the taker, then compares it with the manifest.
    ///
    /// @param told how many bytes were read, now and then
    void read(Manifest.Content content, Taker taker, LongConsumer told)
            throws IOException, SQLException {
        var measured = new Measured(told);
        try (var in = new MeasuredInput(packed(content.entry()), measured)) {
            taker.take(in);
            in.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException | EOFException damaged) {
            throw damaged(content.entry(), damaged);
        }
        if (measured.bytes() != content.bytes() || !measured.sha256().equals(content.sha256())) {
            throw damaged(content.entry(), null);
        }
    }

    private InputStream packed(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new ArchiveFault("The archive lacks %s, which it should hold.".formatted(name));
        }
        return zip.getInputStream(entry);
    }

    private static Manifest manifestIn(byte[] text) {
        Manifest read;
        try {
            read = JSON.readValue(text, Manifest.class);
        } catch (JacksonException unreadable) {
            throw damaged(ArchiveWriter.MANIFEST, unreadable);
        }
        if (read.format() != Manifest.FORMAT) {
            throw new ArchiveFault(
                    "The archive was made by Mainstay %s in a form (%d) that this version does not know. Restore it with that version or a later one."
                            .formatted(read.product(), read.format()));
        }
        return read;
    }

    private void compareEntries() {
        var expected = new HashSet<String>();
        manifest.tables().forEach(content -> expected.add(content.entry()));
        expected.add(ArchiveWriter.MANIFEST);
        zip.stream()
                .filter(entry -> !expected.contains(entry.getName()))
                .findFirst()
                .ifPresent(foreign -> {
                    throw new ArchiveFault(
                            "The archive holds %s, which its manifest does not name: somebody changed it."
                                    .formatted(foreign.getName()));
                });
    }

    private static ArchiveFault damaged(String entry, @Nullable Throwable cause) {
        var sentence =
                "Entry %s of the archive is damaged: it is not what was written. Use another archive."
                        .formatted(entry);
        return cause == null ? new ArchiveFault(sentence) : new ArchiveFault(sentence, cause);
    }

    /// The directory at the end is missing or broken, so this reads from the beginning.
    private static String whereItBreaks(Path file) throws IOException {
        String last = null;
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var entries = new ZipInputStream(in)) {
            for (var entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                last = entry.getName();
                entries.transferTo(OutputStream.nullOutputStream());
            }
        } catch (ZipException | EOFException here) {
            return brokenIn(file, last);
        }
        return brokenIn(file, last);
    }

    private static String brokenIn(Path file, @Nullable String last) {
        return last == null
                ? "%s is no backup of Mainstay, or its beginning is damaged.".formatted(file)
                : "The archive %s is not whole: it breaks off in or after entry %s. Use another archive."
                        .formatted(file, last);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    interface Taker {
        void take(InputStream content) throws IOException, SQLException;
    }
}
