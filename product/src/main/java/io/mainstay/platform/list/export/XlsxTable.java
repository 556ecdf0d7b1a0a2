package io.mainstay.platform.list.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// An Excel workbook of one sheet. Numbers and times are typed, and text is a text cell, which no
/// program evaluates whatever it begins with.
final class XlsxTable implements TableFile {

    private static final int ROWS_KEPT = 500;
    private static final int LONGEST_TEXT = 32_767;
    private static final String TIME = "yyyy-mm-dd hh:mm:ss";

    private final OutputStream out;
    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    XlsxTable(OutputStream out) {
        this.out = out;
        book = new Workbook(out, "Mainstay", null);
        sheet = book.newWorksheet("Mainstay");
    }

    @Override
    public void head(List<String> names) {
        sheet.freezePane(0, 1);
        for (var column = 0; column < names.size(); column++) {
            sheet.inlineString(0, column, bearable(names.get(column)));
            sheet.style(0, column).bold().set();
        }
        rows = 1;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        for (var column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        rows++;
        if (rows % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    private void put(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case BigDecimal number -> sheet.value(rows, column, number);
            case Amount amount -> amount(column, amount);
            case Boolean flag -> sheet.value(rows, column, flag);
            case Instant time -> time(column, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
            case LocalDateTime time -> time(column, time);
            default -> sheet.inlineString(rows, column, bearable(cell.toString()));
        }
    }

    private void amount(int column, Amount amount) {
        sheet.value(rows, column, amount.value());
        sheet.style(rows, column).format(Amount.FORMAT).set();
    }

    private void time(int column, LocalDateTime time) {
        sheet.value(rows, column, time);
        sheet.style(rows, column).format(TIME).set();
    }

    /// A cell holds so much text and no more, and XML lacks some characters.
    private static String bearable(String text) {
        var cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
        return cut.codePoints().allMatch(XlsxTable::isInXml)
                ? cut
                : cut.codePoints()
                        .map(c -> isInXml(c) ? c : '\uFFFD')
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    private static boolean isInXml(int c) {
        return c >= ' ' && c < 0xD800
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF;
    }

    @Override
    public void close() throws IOException {
        book.close();
        out.close();
    }
}
