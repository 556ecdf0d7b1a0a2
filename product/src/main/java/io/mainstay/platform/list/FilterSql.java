package io.mainstay.platform.list;

import io.mainstay.platform.list.Filter.All;
import io.mainstay.platform.list.Filter.Any;
import io.mainstay.platform.list.Filter.Comparison;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Turns a filter into an SQL condition. Field expressions come from the declaration, values are
/// bound, nothing else of what was written gets through.
///
/// A filter is two-valued: what a row lacks is unequal to everything, and neither smaller nor
/// larger than anything.
final class FilterSql {

    private final Map<String, Field> fields;
    private final FilterValues values;
    private final Parameters parameters;

    /// @param fields those that the actor may read; any other is not there
    FilterSql(Map<String, Field> fields, FilterValues values, Parameters parameters) {
        this.fields = fields;
        this.values = values;
        this.parameters = parameters;
    }

    Parameters parameters() {
        return parameters;
    }

    TextSearch textSearch(Filter filter) {
        var comparison = (Comparison) filter;
        var text = comparison.values().getFirst().text();
        return TextSearch.of(field(comparison), parameters.bind(text));
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
        if (comparison.operator() == Operator.NULL) {
            return field.expression()
                    + (values.flag(comparison.values().getFirst()) ? " is null" : " is not null");
        }
        if (comparison.operator() == Operator.LIKE) {
            var text = comparison.values().getFirst().text();
            return "%s ilike %s"
                    .formatted(
                            field.label().orElse(field.expression()),
                            parameters.bind("%" + escaped(text) + "%"));
        }
        return switch (field.type()) {
            case BOOLEAN -> flag(field.expression(), comparison);
            case INSTANT -> instant(field.expression(), comparison);
            case SEARCH -> throw nested(comparison);
            default -> plain(field, comparison);
        };
    }

    private String plain(Field field, Comparison comparison) {
        var bound =
                comparison.values().stream()
                        .flatMap(value -> values.of(field, value).stream())
                        .toList();
        var expression = field.expression();
        return switch (comparison.operator()) {
            case EQUALS, IN -> oneOf(expression, bound);
            case DIFFERS, OUT ->
                    "(%s is null or not (%s))".formatted(expression, oneOf(expression, bound));
            case LESS -> expression + " < " + parameters.bind(bound.getFirst());
            case AT_MOST -> expression + " <= " + parameters.bind(bound.getFirst());
            case MORE -> expression + " > " + parameters.bind(bound.getFirst());
            case AT_LEAST -> expression + " >= " + parameters.bind(bound.getFirst());
            default -> throw new IllegalStateException("Not plain: " + comparison);
        };
    }

    private String oneOf(String expression, List<Object> bound) {
        return switch (bound.size()) {
            case 0 -> "false";
            case 1 -> expression + " = " + parameters.bind(bound.getFirst());
            default -> expression + " in (" + parameters.bind(bound) + ")";
        };
    }

    /// Written without a parameter, so that partial indexes serve it.
    private String flag(String expression, Comparison comparison) {
        var wanted = values.flag(comparison.values().getFirst());
        return comparison.operator() == Operator.EQUALS
                ? (wanted ? "(%s)" : "(not %s)").formatted(expression)
                : "(%s) is %s".formatted(expression, wanted ? "not true" : "not false");
    }

    private String instant(String expression, Comparison comparison) {
        var moment = values.moment(comparison.values().getFirst());
        return switch (comparison.operator()) {
            case LESS -> expression + " < " + parameters.bind(moment.from());
            case AT_MOST -> expression + " < " + parameters.bind(moment.to());
            case MORE -> expression + " >= " + parameters.bind(moment.to());
            case AT_LEAST -> expression + " >= " + parameters.bind(moment.from());
            case EQUALS ->
                    "(%1$s >= %2$s and %1$s < %3$s)"
                            .formatted(
                                    expression,
                                    parameters.bind(moment.from()),
                                    parameters.bind(moment.to()));
            default ->
                    "(%1$s is null or %1$s < %2$s or %1$s >= %3$s)"
                            .formatted(
                                    expression,
                                    parameters.bind(moment.from()),
                                    parameters.bind(moment.to()));
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static BadListRequest nested(Comparison comparison) {
        return BadListRequest.filter(
                comparison.at(), "filter-search-not-at-top", comparison.field());
    }
}
