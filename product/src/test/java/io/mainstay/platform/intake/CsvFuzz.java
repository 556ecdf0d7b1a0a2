package io.mainstay.platform.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import io.mainstay.platform.intake.CsvRow.Refused;
import io.mainstay.platform.intake.CsvRow.Taken;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/// Whatever stands in a CSV file, every row is taken as wide as the header or refused with a
/// reason, reading comes to an end, and little of the file is held at a time. A file of which every
/// row is taken reads the same to another reader.
public final class CsvFuzz {

    private static final long MOST = 64L << 20;
    private static final int MOST_HELD = Window.LARGEST_ROW * 2;
    private static final int LONG = Window.LARGEST_ROW * 3;
    private static final int ONE_IN = 4096;

    /// The other reader passes over rows with one in quotes.
    private static final Pattern LONE_RETURN = Pattern.compile("\\r(?!\\n)");

    private CsvFuzz() {}

    /// Now and then as a long file, in which the input comes again and again.
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 16 && Arrays.hashCode(input) % ONE_IN == 0) {
            read(new Watched(repeated(input)), false);
            return;
        }
        var taken = read(new Watched(new ByteArrayInputStream(input)), true);
        if (!taken.isEmpty()) {
            compare(input, taken);
        }
    }

    /// @return all rows with the header, when each was taken; else none
    private static List<List<String>> read(InputStream file, boolean keep) {
        var all = new ArrayList<List<String>>();
        var whole = keep;
        try (var rows = CsvRows.open(file, CsvFormat.COMMA, MOST)) {
            all.add(rows.header());
            var last = 0L;
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                var number = row.get().number();
                if (number <= last) {
                    throw new AssertionError("Row " + number + " after " + last);
                }
                last = number;
                switch (row.get()) {
                    case Taken taken -> {
                        if (taken.values().size() != rows.header().size()) {
                            throw new AssertionError(taken);
                        }
                        if (keep) {
                            all.add(taken.values());
                        }
                    }
                    case Refused refused -> {
                        whole = false;
                        check(refused);
                    }
                }
            }
        } catch (UnreadableFile refused) {
            return List.of();
        }
        return whole ? all : List.of();
    }

    private static void check(Refused refused) {
        if (refused.problem().code().isBlank() || refused.content().length() > 200) {
            throw new AssertionError(refused);
        }
    }

    private static void compare(byte[] input, List<List<String>> taken) {
        var text = new String(input, UTF_8);
        if (isGzip(input) || LONE_RETURN.matcher(text).find()) {
            return;
        }
        var other = new ArrayList<List<String>>();
        try (var reader = CsvReader.builder().ofCsvRecord(text.replaceFirst("^\uFEFF", ""))) {
            reader.forEach(row -> other.add(row.getFields()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        var ours = new ArrayList<>(taken);
        ours.set(0, other.getFirst()); // names lose the blanks around them
        if (!ours.equals(other) || other.getFirst().size() != taken.getFirst().size()) {
            throw new AssertionError(taken + " is to another reader " + other);
        }
    }

    private static boolean isGzip(byte[] input) {
        return input.length > 1 && (input[0] & 0xff) == 0x1f && (input[1] & 0xff) == 0x8b;
    }

    private static InputStream repeated(byte[] part) {
        return new SequenceInputStream(
                Collections.enumeration(
                        Collections.nCopies(LONG / part.length + 1, part).stream()
                                .<InputStream>map(ByteArrayInputStream::new)
                                .toList()));
    }

    /// Sees into what it is read: never more than two rows of the largest size.
    private static final class Watched extends FilterInputStream {

        Watched(InputStream file) {
            super(file);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (into.length > MOST_HELD) {
                throw new AssertionError("Holds " + into.length + " bytes");
            }
            return super.read(into, offset, length);
        }
    }
}
