package io.mainstay.platform.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Set;

/// How a file divides its values, and which bytes mean which letters.
///
/// @param encoding one in which a byte below 128 is always that ASCII character, see [#ENCODINGS]
public record CsvFormat(char delimiter, Charset encoding) {

    public static final Set<Charset> ENCODINGS =
            Set.of(UTF_8, US_ASCII, ISO_8859_1, Charset.forName("windows-1252"));

    public static final CsvFormat COMMA = new CsvFormat(',', UTF_8);

    public CsvFormat {
        if (!ENCODINGS.contains(encoding)) {
            throw new UnreadableFile("encoding-not-read", encoding, ENCODINGS);
        }
        if (delimiter >= 128 || delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
            throw new UnreadableFile("delimiter-not-read", delimiter);
        }
    }
}
