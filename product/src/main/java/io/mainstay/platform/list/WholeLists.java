package io.mainstay.platform.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads a list from its first row to its last, as one statement and so from one moment, however
/// long it is (what a text search ranks is found just before): rows come in portions, and memory
/// does not grow with them.
@Service
public class WholeLists {

    private static final int PORTION = 1_000;

    /// A statement that runs longer is ended by the database.
    private static final int MOST_SECONDS = 600;

    private final JdbcClient jdbc;
    private final Lists lists;

    WholeLists(JdbcClient jdbc, Lists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /// What a request asks for, without its page.
    ///
    /// @param fields those that it shows, in order
    /// @param most rows that are given out; of a text search at most as many as it ranks
    public record Whole(ListDeclaration list, ListRequest request, List<Field> fields, int most) {}

    /// @throws BadListRequest when the request cannot be read
    /// @throws SortNeedsFewerRows when no index serves the sort of so many rows
    public Whole ask(ListDeclaration list, ListRequest request, int most) {
        var whole = request.from(Optional.empty());
        return new Whole(list, whole, lists.checked(list, whole), most);
    }

    /// @param taker of each row, in the order of the list
    /// @return true when there are more rows than were asked for
    @Transactional(readOnly = true, timeout = MOST_SECONDS)
    public boolean read(Whole whole, Consumer<Row> taker) {
        var question = lists.question(whole.list());
        var query = lists.found(question.page(whole.request().sized(whole.most())));
        var reader = new RowReader(query.sort(), query.shown());
        try (var rows =
                jdbc
                        .sql(query.sql(question.parameters()))
                        .params(question.parameters().asMap())
                        .withFetchSize(PORTION)
                        .query((row, index) -> reader.read(row).row())
                        .stream()) {
            var left = rows.iterator();
            for (var taken = 0; left.hasNext() && taken < whole.most(); taken++) {
                taker.accept(left.next());
            }
            return left.hasNext();
        }
    }
}
