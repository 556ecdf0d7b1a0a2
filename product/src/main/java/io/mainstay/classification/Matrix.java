package io.mainstay.classification;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.RecordRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Impact × urgency → priority of one process. Nobody types a priority.
///
/// @param impacts the words of the impact levels, highest first; 3 to 5
/// @param urgencies the words of the urgency levels, highest first; 3 to 5
/// @param priorities one row per impact, one cell per urgency; 1 is the highest, 9 the lowest
public record Matrix(
        long id,
        String process,
        List<String> impacts,
        List<String> urgencies,
        List<List<Integer>> priorities,
        long version)
        implements AuditedRecord {

    private static final int LEAST = 3;
    private static final int MOST = 5;
    private static final int LOWEST_PRIORITY = 9;

    public Matrix {
        impacts = List.copyOf(impacts);
        urgencies = List.copyOf(urgencies);
        priorities = priorities.stream().map(List::copyOf).toList();
    }

    /// The priority that an impact and an urgency make, both counted from 1 = highest.
    ///
    /// @throws io.mainstay.kernel.InvalidInput when the matrix has no such level
    public int priority(int impact, int urgency) {
        new Check()
                .that(knowsImpact(impact), "impact", "between", 1, impacts.size())
                .that(knowsUrgency(urgency), "urgency", "between", 1, urgencies.size())
                .orRefuse();
        return priorities.get(impact - 1).get(urgency - 1);
    }

    public boolean knowsImpact(int impact) {
        return impact >= 1 && impact <= impacts.size();
    }

    public boolean knowsUrgency(int urgency) {
        return urgency >= 1 && urgency <= urgencies.size();
    }

    /// The level that a field sends; what is no level of the matrix is the lowest.
    public int impact(String sent) {
        return level(sent, impacts.size());
    }

    /// As [#impact(String)], of urgency.
    public int urgency(String sent) {
        return level(sent, urgencies.size());
    }

    private static int level(String sent, int levels) {
        var level = sent.matches("[1-9]") ? Integer.parseInt(sent) : levels;
        return Math.min(level, levels);
    }

    /// The same matrix with other words and cells, of another size when they are.
    ///
    /// @throws io.mainstay.kernel.InvalidInput naming every cell and word that breaks a rule
    public Matrix with(
            List<String> impactLabels, List<String> urgencyLabels, List<List<Integer>> cells) {
        var check =
                new Check()
                        .that(isSize(impactLabels), "impacts", "between", LEAST, MOST)
                        .that(isSize(urgencyLabels), "urgencies", "between", LEAST, MOST)
                        .that(cells.size() == impactLabels.size(), "priorities", "rows");
        words(check, "impacts", impactLabels);
        words(check, "urgencies", urgencyLabels);
        for (int row = 0; row < cells.size(); row++) {
            row(check, row, cells.get(row), urgencyLabels.size());
        }
        check.orRefuse();
        return new Matrix(id, process, impactLabels, urgencyLabels, cells, version);
    }

    private static boolean isSize(List<String> labels) {
        return labels.size() >= LEAST && labels.size() <= MOST;
    }

    private static void words(Check check, String field, List<String> labels) {
        for (int at = 0; at < labels.size(); at++) {
            check.text(field + "/" + at, labels.get(at), 40);
        }
        check.that(
                labels.stream().map(String::strip).distinct().count() == labels.size(),
                field,
                "double");
    }

    private static void row(Check check, int row, List<Integer> cells, int columns) {
        check.that(cells.size() == columns, "priorities/" + row, "columns", columns);
        for (int column = 0; column < cells.size(); column++) {
            var priority = cells.get(column);
            check.that(
                    priority >= 1 && priority <= LOWEST_PRIORITY,
                    "priorities/" + row + "/" + column,
                    "between",
                    1,
                    LOWEST_PRIORITY);
        }
    }

    @Override
    public RecordRef ref() {
        return new RecordRef("MTX", id);
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("process", process);
        fields.put("impacts", String.join(", ", impacts));
        fields.put("urgencies", String.join(", ", urgencies));
        fields.put(
                "priorities",
                priorities.stream()
                        .map(row ->
                                row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(" | ")));
        return fields;
    }
}
