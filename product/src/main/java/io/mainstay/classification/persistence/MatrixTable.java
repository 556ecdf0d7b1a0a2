package io.mainstay.classification.persistence;

import io.mainstay.classification.Matrix;
import io.mainstay.kernel.StaleRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the priority matrices.
@Repository
public class MatrixTable {

    private final JdbcClient jdbc;

    MatrixTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Matrix> find(String process) {
        return jdbc.sql("select * from classification.matrix where process = :process")
                .param("process", process)
                .query((row, index) -> matrix(row))
                .optional();
    }

    public List<String> processes() {
        return jdbc.sql("select process from classification.matrix order by process")
                .query((row, index) -> row.getString("process"))
                .list();
    }

    public void update(Matrix matrix) {
        var updated =
                jdbc.sql(
                                """
                                update classification.matrix
                                   set impacts = :impacts, urgencies = :urgencies,
                                       priorities = :priorities, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("impacts", matrix.impacts().toArray(String[]::new))
                        .param("urgencies", matrix.urgencies().toArray(String[]::new))
                        .param(
                                "priorities",
                                matrix.priorities().stream()
                                        .flatMap(List::stream)
                                        .map(Integer::shortValue)
                                        .toArray(Short[]::new))
                        .param("id", matrix.id())
                        .param("version", matrix.version())
                        .update();
        if (updated == 0) {
            throw new StaleRecord(
                    matrix.ref(), find(matrix.process()).map(Matrix::version).orElse(0L));
        }
    }

    private static Matrix matrix(ResultSet row) throws SQLException {
        var urgencies = (String[]) row.getArray("urgencies").getArray();
        return new Matrix(
                row.getLong("id"),
                row.getString("process"),
                List.of((String[]) row.getArray("impacts").getArray()),
                List.of(urgencies),
                rows((Short[]) row.getArray("priorities").getArray(), urgencies.length),
                row.getLong("version"));
    }

    private static List<List<Integer>> rows(Short[] cells, int columns) {
        var rows = new ArrayList<List<Integer>>();
        for (int start = 0; start < cells.length; start += columns) {
            var row = new ArrayList<Integer>();
            for (int at = start; at < start + columns; at++) {
                row.add(cells[at].intValue());
            }
            rows.add(row);
        }
        return rows;
    }
}
