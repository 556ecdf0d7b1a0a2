package io.mainstay.platform.list.export;

import io.mainstay.kernel.InvalidInput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// The kinds of file that a list can be taken away as.
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8", 5_000_000),
    /// A sheet has 1,048,576 rows; the first holds the heads.
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 1_048_575);

    private final String mediaType;
    private final int mostRows;

    ExportFormat(String mediaType, int mostRows) {
        this.mediaType = mediaType;
        this.mostRows = mostRows;
    }

    /// Reads `csv` or `xlsx`.
    ///
    /// @throws InvalidInput when it is neither
    public static ExportFormat read(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "csv" -> CSV;
            case "xlsx" -> XLSX;
            default -> throw InvalidInput.of("format", "not-a-format");
        };
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    int mostRows() {
        return mostRows;
    }

    TableFile begin(OutputStream out, Wording wording) throws IOException {
        return this == CSV ? new CsvTable(out, wording.forPeople()) : new XlsxTable(out);
    }
}
