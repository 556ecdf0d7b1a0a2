package io.mainstay.platform.jobs.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.mainstay.platform.intake.PlainCells;
import io.mainstay.platform.jobs.domain.RefusedRow;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Refused rows as a CSV file. What a spreadsheet would take for a formula is written as text: it
/// came from outside.
final class RefusedRowsCsv implements AutoCloseable {

    private final CsvWriter csv;

    RefusedRowsCsv(Writer out) {
        csv = CsvWriter.builder().build(out);
        csv.writeRecord("row", "reason", "content");
    }

    void write(List<RefusedRow> rows) {
        rows.forEach(row ->
                csv.writeRecord(
                        Long.toString(row.row()),
                        PlainCells.harmless(row.reason()),
                        PlainCells.harmless(row.content())));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
