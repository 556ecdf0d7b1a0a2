package io.mainstay.platform.list.export;

import static io.mainstay.platform.list.ListPermission.EXPORT;

import io.mainstay.kernel.Gate;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.list.WholeLists;
import io.mainstay.platform.list.WholeLists.Whole;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Takes lists away as files: the rows, in the order and with the fields that page and API show to
/// the same person for the same request. See decision 0007.
@Service
public class Exports {

    private final WholeLists lists;
    private final ExportTrail trail;
    private final ExportTurns turns;
    private final Gate gate;
    private final Clock clock;

    Exports(WholeLists lists, ExportTrail trail, ExportTurns turns, Gate gate, Clock clock) {
        this.lists = lists;
        this.trail = trail;
        this.turns = turns;
        this.gate = gate;
        this.clock = clock;
    }

    /// A list that may be exported; nothing is read yet.
    public record Ordered(Whole whole, ExportFormat format, Wording wording) {}

    /// Where the file goes once it is complete.
    public interface Receiver {

        OutputStream open(long bytes) throws IOException;
    }

    /// @throws io.mainstay.platform.list.BadListRequest when the request cannot be read
    public Ordered order(
            ListDeclaration list, ListRequest request, ExportFormat format, Wording wording) {
        gate.requireSomewhere(EXPORT);
        return new Ordered(lists.ask(list, request, format.mostRows()), format, wording);
    }

    /// Reads all of it, writes down who took it, then sends it.
    ///
    /// @return the number of rows
    public long deliver(Ordered ordered, Receiver receiver) throws IOException {
        return turns.ofPerson(() -> {
            try (var spool = new SpoolFile()) {
                var rows = turns.reading(() -> write(ordered, spool));
                trail.exported(ordered, rows);
                spool.send(receiver.open(spool.size()), clock);
                return rows;
            }
        });
    }

    private long write(Ordered ordered, SpoolFile spool) throws IOException {
        var whole = ordered.whole();
        var wording = ordered.wording();
        var rows = new long[1];
        try (var table = ordered.format().begin(spool.writer(), wording)) {
            table.head(
                    whole.fields().stream()
                            .flatMap(field -> wording.heads(whole.list(), field).stream())
                            .toList());
            var more =
                    lists.read(
                            whole,
                            row -> {
                                write(ordered, row, table);
                                rows[0]++;
                            });
            if (more) {
                throw ExportRefused.tooLarge(ordered.format(), ordered.format().mostRows());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows[0];
    }

    private static void write(Ordered ordered, Row row, TableFile table) {
        var cells = new ArrayList<@Nullable Object>();
        var whole = ordered.whole();
        for (var field : whole.fields()) {
            var value = row.value(field.name()).orElse(null);
            cells.addAll(
                    field.isAmount() && value instanceof BigDecimal amount
                            ? List.of(new Amount(amount))
                            : ordered.wording().cells(whole.list(), field, value));
        }
        try {
            table.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
