package io.mainstay.incident.persistence;

import io.mainstay.incident.domain.history.HistoryRow;
import io.mainstay.incident.domain.history.Packing;
import io.mainstay.platform.persistence.BulkCopy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the rows of a file while an import works on them, so that updates which lie far apart in
/// the file come together, however large it is.
@Repository
public class StagedRows {

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    StagedRows(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /// How many rows tell of an incident.
    ///
    /// @param first the first of them in the file
    public record Told(String external, int rows, long first) {}

    @Transactional
    public void put(long job, Packing packing, List<HistoryRow> rows) {
        copy.into(
                "incident.staged_row (job, external, place, row, told)",
                rows.stream()
                        .map(row ->
                                List.<Object>of(
                                        job,
                                        row.external(),
                                        row.order(),
                                        row.row(),
                                        packing.pack(row)))
                        .toList());
    }

    @Transactional
    public void clear(long job) {
        jdbc.sql("delete from incident.staged_row where job = :job").param("job", job).update();
    }

    /// The next incidents after that external number, in the order of the bytes of their numbers.
    public List<Told> next(long job, String after, int most) {
        return jdbc.sql(
                        """
                        select external, count(*) as rows, min(row) as first
                          from incident.staged_row
                         where job = :job and external > :after
                         group by external
                         order by external
                         limit :most
                        """)
                .param("job", job)
                .param("after", after)
                .param("most", most)
                .query((row, index) ->
                        new Told(
                                row.getString("external"),
                                row.getInt("rows"),
                                row.getLong("first")))
                .list();
    }

    public List<HistoryRow> rows(long job, Packing packing, List<String> externals) {
        return jdbc.sql(
                        """
                        select external, place, row, told
                          from incident.staged_row
                         where job = :job and external = any (:externals)
                         order by external, place, row
                        """)
                .param("job", job)
                .param("externals", externals.toArray(String[]::new))
                .query((row, index) ->
                        packing.unpack(
                                row.getString("external"),
                                row.getLong("place"),
                                row.getLong("row"),
                                row.getString("told")))
                .list();
    }
}
