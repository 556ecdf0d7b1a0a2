package io.mainstay.platform.intake;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.platform.intake.CsvRow.Refused;
import io.mainstay.platform.intake.CsvRow.Taken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private static final long MOST = 1L << 30;

    @Test
    void readsValuesWithQuotesLineEndsAndDelimitersInside() {
        assertThat(rows("a,b\n\"x\ny\",\"say \"\"hi\"\", you\"\r\n,\n"))
                .containsExactly(
                        new Taken(1, List.of("x\ny", "say \"hi\", you")),
                        new Taken(2, List.of("", "")));
    }

    @Test
    void readsAFileThatEndsWithoutALineEnd() {
        assertThat(rows("a,b\n1,2")).containsExactly(new Taken(1, List.of("1", "2")));
    }

    @Test
    void readsTheLineEndsOfOldMachines() {
        assertThat(rows("a\r1\r2\r")).hasSize(2);
    }

    @Test
    void passesOverTheByteOrderMarkAndBlankLines() {
        var rows = open("\uFEFFa,b\n\n1,2\n\n\n3,4\n".getBytes(UTF_8), CsvFormat.COMMA);

        assertThat(rows.header()).containsExactly("a", "b");
        assertThat(all(rows)).extracting(CsvRow::number).containsExactly(2L, 5L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'one'            | columns-differ
                    'one,two,three'  | columns-differ
                    'o"ne,two'       | quote-inside-value
                    '"one"x,two'     | text-behind-quote
                    'one,tw\u0001o'  | control-character
                    """)
    void refusesABrokenRowAndReadsOn(String row, String code) {
        var read = rows("a,b\n" + row + "\n1,2\n");

        assertThat(read).hasSize(2).last().isEqualTo(new Taken(2, List.of("1", "2")));
        assertThat(read.getFirst())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    @Test
    void anUnclosedQuoteCostsItsOwnLineOnly() {
        var read = rows("a,b\n1,2\n3,\"four\n5,6\n7,8\n");

        assertThat(read)
                .filteredOn(Taken.class::isInstance)
                .extracting(CsvRow::number)
                .containsExactly(1L, 3L, 4L);
        assertThat(read.get(1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.problem().code()).isEqualTo("quote-not-closed");
                            assertThat(refused.content()).isEqualTo("3,\"four");
                        });
    }

    @Test
    void refusesOnlyTheRowWhoseLettersCannotBeRead() {
        var file = new ByteArrayOutputStream();
        file.writeBytes("a,b\n1,caf".getBytes(UTF_8));
        file.write(0xe9);
        file.writeBytes("\n2,café\n".getBytes(UTF_8));

        var read = all(open(file.toByteArray(), CsvFormat.COMMA));

        assertThat(read.getFirst())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.problem().code()).isEqualTo("letters-not-read");
                            assertThat(refused.problem().field()).isEqualTo("b");
                        });
        assertThat(read.getLast()).isEqualTo(new Taken(2, List.of("2", "café")));
    }

    @Test
    void readsWindows1252WhenToldSo() {
        var windows = Charset.forName("windows-1252");

        var read = all(open("a;b\n€;café\n".getBytes(windows), new CsvFormat(';', windows)));

        assertThat(read).containsExactly(new Taken(1, List.of("€", "café")));
    }

    @Test
    void refusesATenMegabyteValueAndReadsOn() {
        var read = rows("a,b\n1," + "x".repeat(10 << 20) + "\n3,4\n");

        assertThat(read).hasSize(2).last().isEqualTo(new Taken(2, List.of("3", "4")));
        assertThat(((Refused) read.getFirst()).problem().code()).isEqualTo("row-too-long");
        assertThat(((Refused) read.getFirst()).content()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void keepsWhatLooksLikeAFormulaAsItIs() {
        assertThat(rows("a\n=cmd|' /C calc'!A0\n"))
                .containsExactly(new Taken(1, List.of("=cmd|' /C calc'!A0")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                 | file-is-empty
                    '\n1,2\n'          | file-is-empty
                    'a,b\u0000\u0001'  | file-is-no-text
                    'a,b,a\n1,2,3\n'   | column-twice
                    'a,"b\n'           | header-not-read
                    """)
    void refusesAFileWithoutAHeader(String file, String code) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> rows(file.replace("\\n", "\n")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void refusesUtf16() {
        refuses("a,b\n1,2\n".getBytes(UTF_16), "file-is-utf-16");
    }

    @Test
    void unpacksGzip() throws IOException {
        assertThat(all(open(packed("a,b\n1,2\n".getBytes(UTF_8)), CsvFormat.COMMA)))
                .containsExactly(new Taken(1, List.of("1", "2")));
    }

    @Test
    void refusesAnArchiveThatIsCutOff() throws IOException {
        var random = new byte[100_000];
        new Random(1).nextBytes(random);
        var text = "a\n" + java.util.HexFormat.ofDelimiter("\n").formatHex(random);
        var whole = packed(text.getBytes(UTF_8));

        refuses(Arrays.copyOf(whole, whole.length / 2), "archive-damaged");
        refuses(Arrays.copyOf(whole, 5), "archive-damaged");
    }

    @Test
    void refusesABombBeforeItGoesOff() throws IOException {
        refuses(bomb(64 << 20), "file-unpacks-without-end");
    }

    @Test
    void refusesMoreThanItIsWillingToRead() {
        var file = ("a\n" + "1\n".repeat(1_000)).getBytes(UTF_8);

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() ->
                        all(CsvRows.open(new ByteArrayInputStream(file), CsvFormat.COMMA, 500)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("file-too-large"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 4096})
    void readsTheSameHoweverTheBytesArrive(int portion) {
        var file = "a,b\r\n\"x\r\ny\",é\r\n\"bad\"x,1\r\n3,4\r\n".getBytes(UTF_8);
        var dripping =
                new ByteArrayInputStream(file) {
                    @Override
                    public int read(byte[] into, int offset, int length) {
                        return super.read(into, offset, Math.min(length, portion));
                    }
                };

        assertThat(all(CsvRows.open(dripping, CsvFormat.COMMA, MOST)))
                .isEqualTo(all(open(file, CsvFormat.COMMA)))
                .hasSize(3);
    }

    @Test
    void neverHangsOrFallsOverWhateverTheBytes() {
        var random = new Random(498);
        var alphabet = "a,\"\n\r;\u0001é\\".getBytes(UTF_8);
        for (int i = 0; i < 3_000; i++) {
            var file = new byte[random.nextInt(60) + 1];
            for (int at = 0; at < file.length; at++) {
                file[at] = alphabet[random.nextInt(alphabet.length)];
            }
            try {
                assertThat(all(open(file, CsvFormat.COMMA))).hasSizeLessThan(61);
            } catch (UnreadableFile refused) {
                assertThat(refused.code()).isNotEmpty();
            }
        }
    }

    private static void refuses(byte[] file, String code) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> all(open(file, CsvFormat.COMMA)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static List<CsvRow> rows(String file) {
        return all(open(file.getBytes(UTF_8), CsvFormat.COMMA));
    }

    private static CsvRows open(byte[] file, CsvFormat format) {
        InputStream stream = new ByteArrayInputStream(file);
        return CsvRows.open(stream, format, MOST);
    }

    private static List<CsvRow> all(CsvRows rows) {
        var all = new ArrayList<CsvRow>();
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            all.add(row.get());
        }
        return all;
    }

    private static byte[] packed(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] bomb(int size) throws IOException {
        var zeros = new byte[size];
        Arrays.fill(zeros, (byte) 'x');
        zeros[1] = '\n';
        return packed(zeros);
    }
}
