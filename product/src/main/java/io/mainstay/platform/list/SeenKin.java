package io.mainstay.platform.list;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Visibility.Branch;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.list.Filter.Comparison;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps records of a list that the reader does not see out of the fields that refer to them: to
/// the reader a row has no parent when the parent is hidden, whether they look, filter or sort.
record SeenKin(Origin origin, Visible visible) {

    /// What holds for rows without a value as well.
    private static final Set<Operator> ALSO_OF_NONE = Set.of(Operator.DIFFERS, Operator.OUT);

    /// The field as the reader may see it and sort by it.
    Field of(Field field) {
        return hidesFrom(field) ? field.reading(seen(field.expression())) : field;
    }

    /// What is asked of the column itself comes first, for its index: of what that finds, only the
    /// seen counts.
    String condition(Field field, Comparison comparison, ComparisonSql sql) {
        var seen = sql.sql(of(field), comparison);
        return hidesFrom(field) && !isAlsoOfNone(comparison)
                ? "(" + sql.sql(field, comparison) + " and " + seen + ")"
                : seen;
    }

    /// The rows of a page as the reader may see them. Asked apart and only once a row has kin: to
    /// plan it within the statement of every page takes a quarter of its time.
    ///
    /// @param shown as declared
    List<Row> told(List<Row> rows, List<Field> shown, JdbcClient jdbc) {
        var told = rows;
        for (var field : shown.stream().filter(this::hidesFrom).map(Field::name).toList()) {
            var named = told.stream().flatMap(row -> kin(row, field)).toArray(Long[]::new);
            var seen = named.length == 0 ? Set.<Long>of() : seen(named, jdbc);
            told =
                    told.stream()
                            .map(row ->
                                    kin(row, field).allMatch(seen::contains)
                                            ? row
                                            : row.without(field))
                            .toList();
        }
        return told;
    }

    private static Stream<Long> kin(Row row, String field) {
        return row.ref(field).stream().map(RecordRef::serial);
    }

    private Set<Long> seen(Long[] named, JdbcClient jdbc) {
        var sql =
                "select %1$s from %2$s where %1$s = any (:named) and %3$s"
                        .formatted(origin.id(), origin.table(), visible.condition());
        return Set.copyOf(
                jdbc.sql(sql)
                        .params(visible.parameters())
                        .param("named", named)
                        .query((row, index) -> row.getLong(1))
                        .list());
    }

    private static boolean isAlsoOfNone(Comparison comparison) {
        return ALSO_OF_NONE.contains(comparison.operator())
                || comparison.operator() == Operator.NULL
                        && comparison.values().getFirst().text().equals("true");
    }

    private boolean hidesFrom(Field field) {
        return field.isKin() && !visible.branches().contains(Branch.everything());
    }

    /// Inside, the alias of the list means the other record: so speaks its visibility.
    private String seen(String serial) {
        return """
        (case when %1$s is not null then (
            select %2$s from (select %1$s as serial) kin join %3$s on %2$s = kin.serial
             where %4$s) end)\
        """
                .formatted(serial, origin.id(), origin.table(), visible.condition());
    }
}
