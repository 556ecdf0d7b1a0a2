package io.mainstay.platform.intake;

import io.mainstay.platform.intake.CsvRows.BadRow;
import java.util.ArrayList;
import java.util.List;

/// Parses the row at the beginning of the window.
///
/// Works on bytes: in every encoding that we read, commas, quotes and line ends are single bytes
/// that occur nowhere else, so a broken letter spoils its own value only.
final class RowParser {

    private static final char REPLACEMENT = '\uFFFD';

    private final Window window;
    private final CsvFormat format;
    private final List<String> values = new ArrayList<>();
    private int at;

    RowParser(Window window, CsvFormat format) {
        this.window = window;
        this.format = format;
    }

    /// @param length of the row in bytes, its line end included
    record Parsed(List<String> values, int length) {

        void fit(List<String> header) throws BadRow {
            if (values.size() != header.size()) {
                throw new BadRow("", "columns-differ", values.size(), header.size());
            }
            for (int i = 0; i < values.size(); i++) {
                var value = values.get(i);
                if (value.indexOf(REPLACEMENT) >= 0) {
                    throw new BadRow(header.get(i), "letters-not-read");
                }
                if (value.chars().anyMatch(RowParser::isForbidden)) {
                    throw new BadRow(header.get(i), "control-character");
                }
            }
        }
    }

    Parsed row() throws BadRow {
        value();
        while (window.at(at) == format.delimiter()) {
            at++;
            value();
        }
        return new Parsed(values, at + window.lineEnd(at));
    }

    private void value() throws BadRow {
        if (window.at(at) == '"') {
            quoted();
        } else {
            plain();
        }
    }

    private void plain() throws BadRow {
        var from = at;
        for (var next = window.at(at); !endsValue(next); next = window.at(++at)) {
            if (next == '"') {
                throw new BadRow("", "quote-inside-value");
            }
        }
        values.add(text(window.copy(from, at)));
    }

    private boolean endsValue(int character) throws BadRow {
        if (character == Window.TOO_FAR) {
            throw new BadRow("", "row-too-long", Window.LARGEST_ROW);
        }
        return character == format.delimiter()
                || character == '\n'
                || character == '\r'
                || character == Window.END;
    }

    private void quoted() throws BadRow {
        var from = ++at;
        var doubled = false;
        while (true) {
            switch (window.at(at)) {
                case Window.END -> throw new BadRow("", "quote-not-closed");
                case Window.TOO_FAR ->
                        throw new BadRow("", "quote-not-closed-in-time", Window.LARGEST_ROW);
                case '"' -> {
                    if (window.at(at + 1) != '"') {
                        close(from, doubled);
                        return;
                    }
                    doubled = true;
                    at += 2;
                }
                default -> at++;
            }
        }
    }

    private void close(int from, boolean doubled) throws BadRow {
        var text = text(window.copy(from, at));
        values.add(doubled ? text.replace("\"\"", "\"") : text);
        at++;
        if (!endsValue(window.at(at))) {
            throw new BadRow("", "text-behind-quote");
        }
    }

    /// Letters that cannot be read become the replacement character, which is then refused. (A file
    /// that holds that very character was read wrongly before it came to us.)
    private String text(byte[] bytes) {
        return new String(bytes, format.encoding());
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character)
                && character != '\n'
                && character != '\r'
                && character != '\t';
    }
}
