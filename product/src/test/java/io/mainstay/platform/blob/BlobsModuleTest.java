package io.mainstay.platform.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.platform.audit.Invariant;
import io.mainstay.platform.blob.Blobs.Blob;
import io.mainstay.testing.ModuleTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class BlobsModuleTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final long PLENTY = 10 * MEBIBYTE;

    @Autowired Blobs blobs;
    @Autowired List<Invariant> invariants;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void forgetAll() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from platform_blob.chunk").update();
            jdbc.sql("delete from platform_blob.blob").update();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 3 * MEBIBYTE + 7})
    void givesBackWhatWasHandedIn(int size) throws IOException {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        var blob = put(new ByteArrayInputStream(content));

        assertThat(blob.size()).isEqualTo(size);
        try (var read = blobs.open(blob.sha256())) {
            assertThat(read.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void isKnownByItsSha256() {
        assertThat(put(text("abc")).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void keepsTheSameContentOnce() {
        assertThat(put(text("same"))).isEqualTo(put(text("same")));
        assertThat(count("blob")).isEqualTo(1);
        assertThat(count("chunk")).isEqualTo(1);
    }

    @Test
    void leavesNothingBehindWhenContentIsTooLarge() {
        transaction.executeWithoutResult(status ->
                assertThatExceptionOfType(TooLarge.class)
                        .isThrownBy(() ->
                                blobs.put(
                                        new ByteArrayInputStream(new byte[2 * MEBIBYTE]),
                                        2 * MEBIBYTE - 1)));

        assertThat(count("chunk")).isZero();
    }

    @Test
    void leavesNothingBehindWhenTheSenderGoesAway() {
        var broken =
                new SequenceInputStream(
                        new ByteArrayInputStream(new byte[MEBIBYTE]),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("Connection reset");
                            }
                        });
        transaction.executeWithoutResult(status ->
                assertThatExceptionOfType(UncheckedIOException.class)
                        .isThrownBy(() -> blobs.put(broken, PLENTY)));

        assertThat(count("chunk")).isZero();
    }

    @Test
    void refusesWhatItDoesNotHave() {
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> blobs.open("0".repeat(64)));
    }

    @Test
    void neverServesDamagedContentSilently() {
        var blob = put(text("precious"));
        jdbc.sql("update platform_blob.chunk set content = set_byte(content, 3, 7)").update();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> {
                    try (var read = blobs.open(blob.sha256())) {
                        read.readAllBytes();
                    }
                });
        for (var depth : Invariant.Depth.values()) {
            assertThat(invariants.stream().flatMap(each -> each.broken(depth).stream()))
                    .anyMatch(text -> text.contains(blob.sha256()));
        }
    }

    private Blob put(InputStream content) {
        return Objects.requireNonNull(transaction.execute(status -> blobs.put(content, PLENTY)));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from platform_blob." + table)
                .query((row, index) -> row.getLong(1))
                .single();
    }
}
