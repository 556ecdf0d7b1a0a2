package io.mainstay.platform.list;

import io.mainstay.platform.list.Filter.All;
import io.mainstay.platform.list.Filter.Any;
import io.mainstay.platform.list.Filter.Comparison;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Turns a filter into an SQL condition. Field expressions come from the declaration, values are
/// bound, nothing else of what was written gets through.
final class FilterSql {

    private final Map<String, Field> fields;
    private final Parameters parameters;
    private final SeenKin kin;
    private final ComparisonSql comparisons;

    /// @param fields those that the actor may read; any other is not there
    FilterSql(Map<String, Field> fields, SeenKin kin, FilterValues values, Parameters parameters) {
        this.fields = fields;
        this.kin = kin;
        this.parameters = parameters;
        this.comparisons = new ComparisonSql(values, parameters);
    }

    Parameters parameters() {
        return parameters;
    }

    TextSearch textSearch(Filter filter) {
        var comparison = (Comparison) filter;
        var text = comparison.values().getFirst().text();
        return TextSearch.of(field(comparison), text, parameters);
    }

    String condition(Filter filter) {
        return switch (filter) {
            case All(var parts) ->
                    parts.isEmpty()
                            ? "true"
                            : parts.stream()
                                    .map(this::condition)
                                    .collect(Collectors.joining(" and "));
            case Any(var parts) ->
                    parts.stream()
                            .map(this::condition)
                            .collect(Collectors.joining(" or ", "(", ")"));
            case Comparison comparison -> comparison(comparison);
        };
    }

    /// The field that a comparison names, if the operator makes sense for it.
    Field field(Comparison comparison) {
        var field =
                Optional.ofNullable(fields.get(comparison.field()))
                        .filter(Field::isFilterable)
                        .orElseThrow(() ->
                                BadListRequest.filter(
                                        comparison.at(),
                                        "filter-unknown-field",
                                        comparison.field()));
        var possible = Operator.of(field.type());
        if (!possible.contains(comparison.operator())) {
            throw BadListRequest.filter(
                    comparison.operatorAt(),
                    "filter-operator-not-for-field",
                    comparison.operator().sign(),
                    field.name(),
                    possible.stream().map(Operator::sign).collect(Collectors.joining(" ")));
        }
        return field;
    }

    private String comparison(Comparison comparison) {
        var field = field(comparison);
        if (field.type() == Field.Type.SEARCH) {
            throw nested(comparison);
        }
        return kin.condition(field, comparison, comparisons);
    }

    private static BadListRequest nested(Comparison comparison) {
        return BadListRequest.filter(
                comparison.at(), "filter-search-not-at-top", comparison.field());
    }
}
