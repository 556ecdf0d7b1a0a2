package io.mainstay.platform.list.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.words.WordsFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFilesTest {

    private static final LocalDateTime NINE = LocalDateTime.parse("2026-03-02T09:00:00");
    private static final Wording PEOPLE =
            new PeopleWording(WordsFixture.words(), Locale.UK, ZoneId.of("Europe/Amsterdam"));

    private static final ListDeclaration LIST =
            ListDeclaration.named("incident")
                    .from("incident.incident i")
                    .id("i.id")
                    .field(Field.instant("openedAt", "i.opened_at").notNull())
                    .sortedBy("openedAt")
                    .visibleBy(actor -> List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1+1",
                "\u00A0=1",
                "\u200B=HYPERLINK(\"https://example.org\")",
                "＝1+1",
                "＋1",
                "－1",
                "＠A1",
                "\u0001=1"
            })
    void noTextIsAFormula(String text) throws IOException {
        var cell = csv(false, row(text)).getFirst().getFirst();
        assertThat(cell).isEqualTo("'" + text);

        var typed = xlsx(row(text)).getRow(1).getCell(0);
        assertThat(typed.getCellType()).isEqualTo(CellType.STRING);
        assertThat(typed.getStringCellValue().strip()).endsWith(text.substring(text.length() - 2));
    }

    @Test
    void ordinaryTextStaysAsItIs() throws IOException {
        for (var text : List.of("Mail is slow", "a=b", "5 > 3", "O'Neill", "'quoted'", "é 漢 🙂")) {
            assertThat(csv(false, row(text)).getFirst()).containsExactly(text);
        }
    }

    @Test
    void csvFollowsTheStandard() throws IOException {
        var written = text(false, row("a,b", "say \"x\"", "two\r\nlines", null));

        assertThat(written).isEqualTo("h,h,h,h\r\n\"a,b\",\"say \"\"x\"\"\",\"two\r\nlines\",\r\n");
        assertThat(text(true, row("x"))).startsWith("\uFEFFh");
    }

    @Test
    void numbersTimesAndFlagsKeepTheirType() throws IOException {
        var cells =
                row(new BigDecimal("-12.50"), NINE, Instant.parse("2026-03-02T09:00:00Z"), true);

        assertThat(csv(false, cells).getFirst())
                .containsExactly("-12.50", "2026-03-02 09:00:00", "2026-03-02T09:00:00Z", "true");
        var typed = xlsx(cells).getRow(1);
        assertThat(typed.getCell(0).getNumericCellValue()).isEqualTo(-12.5);
        assertThat(typed.getCell(1).getLocalDateTimeCellValue()).isEqualTo(NINE);
        assertThat(typed.getCell(2).getLocalDateTimeCellValue()).isEqualTo(NINE);
        assertThat(typed.getCell(3).getBooleanCellValue()).isTrue();
    }

    @Test
    void amountsHaveTwoDecimals() throws IOException {
        var cells =
                row(
                        new Amount(new BigDecimal("1234.5")),
                        new Amount(new BigDecimal("-3")),
                        new Amount(new BigDecimal("999999999999.99")));

        assertThat(csv(false, cells).getFirst())
                .containsExactly("1234.50", "-3.00", "999999999999.99");
        var typed = xlsx(cells).getRow(1);
        assertThat(typed.getCell(0).getNumericCellValue()).isEqualTo(1234.5);
        assertThat(typed)
                .allSatisfy(cell ->
                        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("0.00"));
    }

    @Test
    void aWorkbookBearsWhatXmlAndCellsDoNot() throws IOException {
        var cells = xlsx(row("a\u0000b\uD800c\uFFFE", "x".repeat(40_000), "<&>\"' ")).getRow(1);

        assertThat(cells.getCell(0).getStringCellValue()).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
        assertThat(cells.getCell(1).getStringCellValue()).hasSize(32_767).endsWith("x…");
        assertThat(cells.getCell(2).getStringCellValue()).isEqualTo("<&>\"' ");
    }

    @Test
    void peopleReadTheirWordsAndTheirZone() {
        var state = Field.choice("state", "i.state", List.of("IN_PROGRESS"));
        var opened = Field.instant("openedAt", "i.opened_at");

        assertThat(PEOPLE.heads(LIST, opened)).containsExactly("Opened (Europe/Amsterdam)");
        assertThat(PEOPLE.cells(LIST, opened, Instant.parse("2026-03-02T08:00:00Z")))
                .containsExactly(NINE);
        assertThat(PEOPLE.cells(LIST, state, "IN_PROGRESS")).containsExactly("In progress");
        assertThat(PEOPLE.cells(LIST, state, null)).containsExactly((Object) null);
    }

    @Test
    void programsReadCodesAndIds() {
        var team = Field.team("team", "i.team", "team.name");
        var programs = new ProgramWording();

        assertThat(programs.heads(LIST, team)).containsExactly("team", "team.name");
        assertThat(programs.cells(LIST, team, new Row.Reference(7, "Network")))
                .containsExactly(BigDecimal.valueOf(7), "Network");
        assertThat(programs.cells(LIST, team, null)).containsExactly(null, null);
    }

    @SafeVarargs
    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static List<List<String>> csv(boolean marked, List<@Nullable Object> cells)
            throws IOException {
        try (var reader = CsvReader.builder().ofCsvRecord(text(marked, cells))) {
            return reader.stream().skip(1).map(record -> record.getFields()).toList();
        }
    }

    private static String text(boolean marked, List<@Nullable Object> cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = new CsvTable(out, marked)) {
            table.head(Collections.nCopies(cells.size(), "h"));
            table.row(cells);
        }
        return out.toString(UTF_8);
    }

    private static Sheet xlsx(List<@Nullable Object> cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = new XlsxTable(out)) {
            table.head(List.of("=1"));
            table.row(cells);
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            sheet.forEach(row -> row.forEach(TableFilesTest::isNoFormula));
            return sheet;
        }
    }

    private static void isNoFormula(Cell cell) {
        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
    }
}
