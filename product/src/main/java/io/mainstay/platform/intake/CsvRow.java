package io.mainstay.platform.intake;

import io.mainstay.kernel.Refusal.Problem;
import java.util.List;

/// A row of a file, taken or not.
public sealed interface CsvRow {

    /// Counts from 1, the header not counted, blank lines counted.
    long number();

    /// As many values as the header has columns.
    record Taken(long number, List<String> values) implements CsvRow {}

    /// @param problem its field is the column's name, or `""`
    /// @param content the beginning of the row as it stands there
    record Refused(long number, Problem problem, String content) implements CsvRow {}
}
