package io.mainstay.platform.intake;

import io.mainstay.kernel.Refusal.Problem;
import io.mainstay.platform.intake.CsvRow.Refused;
import io.mainstay.platform.intake.CsvRow.Taken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Reads a CSV file strictly and forgives nothing silently: what does not fit is refused row by row
/// with the reason, and reading goes on behind it. Takes little memory, whatever the file.
///
/// A quote that is never closed would swallow the rest of the file; here it costs its own line.
public final class CsvRows implements AutoCloseable {

    private static final int SHOWN = 200;

    private final InputStream file;
    private final CsvFormat format;
    private final Window window;
    private final List<String> header;
    private long number;

    private CsvRows(InputStream file, CsvFormat format) {
        this.file = file;
        this.format = format;
        this.window = new Window(file);
        this.header = readHeader();
    }

    /// @param file plain or gzip
    /// @param most the largest number of bytes to unpack
    /// @throws UnreadableFile when it has no header that can be read
    public static CsvRows open(InputStream file, CsvFormat format, long most) {
        try {
            return new CsvRows(Unpacked.of(file, most), format);
        } catch (java.io.EOFException | java.util.zip.ZipException _) {
            throw new UnreadableFile("archive-damaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The columns' names without blanks around them; a column may have none.
    public List<String> header() {
        return header;
    }

    /// Empty at the end of the file.
    ///
    /// @throws UnreadableFile when the archive is damaged or larger than we read
    public Optional<CsvRow> next() {
        passBlankLines();
        if (window.at(0) == Window.END) {
            return Optional.empty();
        }
        number++;
        try {
            var row = new RowParser(window, format).row();
            row.fit(header);
            window.pass(row.length());
            return Optional.of(new Taken(number, row.values()));
        } catch (BadRow bad) {
            var content = beginning();
            window.passLine();
            return Optional.of(new Refused(number, bad.problem(), content));
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void passBlankLines() {
        for (var length = window.lineEnd(0); length > 0; length = window.lineEnd(0)) {
            window.pass(length);
            number++;
        }
    }

    private String beginning() {
        var length = 0;
        while (length < SHOWN && window.at(length) >= 0 && window.lineEnd(length) == 0) {
            length++;
        }
        var text = new String(window.copy(0, length), format.encoding());
        return text.chars()
                .filter(character -> !Character.isISOControl(character) || character == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private List<String> readHeader() {
        refuseOtherForms();
        try {
            var row = new RowParser(window, format).row();
            window.pass(row.length());
            var names = row.values().stream().map(String::strip).toList();
            refuseTwins(names);
            return names;
        } catch (BadRow bad) {
            throw new UnreadableFile("header-not-read", bad.problem().code());
        }
    }

    private void refuseOtherForms() {
        var first = window.at(0) << 8 | Math.max(window.at(1), 0);
        if (first == 0xfeff || first == 0xfffe) {
            throw new UnreadableFile("file-is-utf-16");
        }
        if (first == 0xefbb
                && window.at(2) == 0xbf
                && format.encoding() == StandardCharsets.UTF_8) {
            window.pass(3);
        }
        if (window.at(0) == Window.END || window.lineEnd(0) > 0) {
            throw new UnreadableFile("file-is-empty");
        }
        for (var at = 0; at < 1000 && window.at(at) >= 0; at++) {
            if (window.at(at) == 0) {
                throw new UnreadableFile("file-is-no-text");
            }
        }
    }

    private static void refuseTwins(List<String> names) {
        var seen = new HashSet<String>();
        names.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UnreadableFile("column-twice", name);
                });
    }

    /// Why a row is not taken. Goes no further than this package.
    static final class BadRow extends Exception {

        private final transient Problem problem;

        BadRow(String field, String code, Object... arguments) {
            super(code, null, false, false);
            this.problem = Problem.of(field, code, arguments);
        }

        Problem problem() {
            return problem;
        }
    }
}
