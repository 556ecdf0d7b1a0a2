package io.mainstay.platform.list.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.mainstay.platform.intake.PlainCells;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Comma-separated values as RFC 4180 has them, in UTF-8.
final class CsvTable implements TableFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final CsvWriter csv;

    /// @param marked begins with a byte order mark, without which Excel takes UTF-8 for something
    ///   else; programs stumble over it
    CsvTable(OutputStream out, boolean marked) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
        if (marked) {
            writer.write(BYTE_ORDER_MARK);
        }
        csv = CsvWriter.builder().build(writer);
    }

    @Override
    public void head(List<String> names) {
        csv.writeRecord(names.stream().map(PlainCells::harmless).toList());
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::text).toArray(String[]::new));
    }

    /// Numbers are digits and stay what they are, minus sign and all; text is text.
    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Amount amount -> amount.value().toPlainString();
            case LocalDateTime time -> LOCAL.format(time);
            case String text -> PlainCells.harmless(text);
            default -> cell.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
