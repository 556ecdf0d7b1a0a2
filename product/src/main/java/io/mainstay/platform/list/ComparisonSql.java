package io.mainstay.platform.list;

import io.mainstay.platform.list.Filter.Comparison;
import io.mainstay.platform.list.Filter.Value;
import java.util.List;

/// Turns one comparison into SQL. What a row lacks is unequal to everything, and neither smaller
/// nor larger than anything.
record ComparisonSql(FilterValues values, Parameters parameters) {

    String sql(Field field, Comparison comparison) {
        var value = comparison.values().getFirst();
        return switch (comparison.operator()) {
            case NULL -> field.expression() + (values.flag(value) ? " is null" : " is not null");
            case LIKE -> contains(field.label().orElse(field.expression()), value.text());
            default ->
                    switch (field.type()) {
                        case BOOLEAN -> flag(field.expression(), comparison.operator(), value);
                        case INSTANT -> instant(field.expression(), comparison.operator(), value);
                        default -> plain(field, comparison);
                    };
        };
    }

    private String contains(String expression, String text) {
        var escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return expression + " ilike " + parameters.bind("%" + escaped + "%");
    }

    private String plain(Field field, Comparison comparison) {
        var bound =
                comparison.values().stream()
                        .flatMap(value -> values.of(field, value).stream())
                        .toList();
        var expression = field.expression();
        return switch (comparison.operator()) {
            case EQUALS, IN -> oneOf(expression, bound);
            case LESS -> expression + " < " + parameters.bind(bound.getFirst());
            case AT_MOST -> expression + " <= " + parameters.bind(bound.getFirst());
            case MORE -> expression + " > " + parameters.bind(bound.getFirst());
            case AT_LEAST -> expression + " >= " + parameters.bind(bound.getFirst());
            default -> "(%s is null or not (%s))".formatted(expression, oneOf(expression, bound));
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
    private String flag(String expression, Operator operator, Value value) {
        var wanted = values.flag(value);
        return operator == Operator.EQUALS
                ? (wanted ? "(%s)" : "(not %s)").formatted(expression)
                : "(%s) is %s".formatted(expression, wanted ? "not true" : "not false");
    }

    private String instant(String expression, Operator operator, Value value) {
        var moment = values.moment(value);
        var from = parameters.bind(moment.from());
        var to = parameters.bind(moment.to());
        return switch (operator) {
            case LESS -> expression + " < " + from;
            case AT_MOST -> expression + " < " + to;
            case MORE -> expression + " >= " + to;
            case AT_LEAST -> expression + " >= " + from;
            case EQUALS -> "(%1$s >= %2$s and %1$s < %3$s)".formatted(expression, from, to);
            default ->
                    "(%1$s is null or %1$s < %2$s or %1$s >= %3$s)".formatted(expression, from, to);
        };
    }
}
