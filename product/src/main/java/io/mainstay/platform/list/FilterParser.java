package io.mainstay.platform.list;

import io.mainstay.platform.list.Filter.All;
import io.mainstay.platform.list.Filter.Any;
import io.mainstay.platform.list.Filter.Comparison;
import io.mainstay.platform.list.Filter.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads the filter language by recursive descent, one method for each rule:
///
/// ```
/// any        = all *( "," all )
/// all        = term *( ";" term )
/// term       = "(" any ")" / comparison
/// comparison = field operator ( value / "(" value *( "," value ) ")" )
/// value      = quoted / 1*plain
/// ```
///
/// Blanks may stand between the parts. Every refusal names the position and what was expected.
final class FilterParser {

    static final int LONGEST = 4_000;
    static final int DEEPEST = 8;
    static final int MOST_COMPARISONS = 50;
    static final int MOST_VALUES = 200;

    private final FilterText text;
    private int depth;
    private int comparisons;

    private FilterParser(FilterText text) {
        this.text = text;
    }

    /// @throws BadListRequest with code `bad-filter`
    static Filter parse(String text) {
        if (text.length() > LONGEST) {
            throw BadListRequest.filter(LONGEST, "filter-too-long", "", LONGEST);
        }
        refuseControlCharacters(text);
        return new FilterParser(new FilterText(text)).filter();
    }

    private Filter filter() {
        if (text.atEnd()) {
            return Filter.EVERYTHING;
        }
        var filter = any();
        if (!text.atEnd()) {
            throw refused("filter-expected-and-or-end");
        }
        return filter;
    }

    private Filter any() {
        return series(',', this::all, Any::new);
    }

    private Filter all() {
        return series(';', this::term, All::new);
    }

    private Filter series(
            char divider, Supplier<Filter> part, Function<List<Filter>, Filter> together) {
        var parts = new ArrayList<Filter>();
        do {
            parts.add(part.get());
        } while (text.taken(divider));
        return parts.size() == 1 ? parts.getFirst() : together.apply(List.copyOf(parts));
    }

    private Filter term() {
        var opening = text.at();
        if (!text.taken('(')) {
            return comparison();
        }
        if (++depth > DEEPEST) {
            throw BadListRequest.filter(opening, "filter-too-deep", "(", DEEPEST);
        }
        var inner = any();
        expectClosing();
        depth--;
        return inner;
    }

    private Comparison comparison() {
        var start = text.at();
        if (++comparisons > MOST_COMPARISONS) {
            throw BadListRequest.filter(start, "filter-too-many", "", MOST_COMPARISONS);
        }
        var field = text.stretch(FilterParser::isNamePart);
        if (field.isEmpty()) {
            throw refused("filter-expected-field");
        }
        var operatorAt = text.at();
        var operator = operator();
        return new Comparison(field, start, operator, operatorAt, values(operator));
    }

    private Operator operator() {
        var start = text.at();
        var found = text.found();
        var sign = text.sign();
        return Operator.of(sign)
                .orElseThrow(() ->
                        BadListRequest.filter(
                                start, "filter-expected-operator", sign.isEmpty() ? found : sign));
    }

    private List<Value> values(Operator operator) {
        if (!operator.takesMany() || !text.taken('(')) {
            return List.of(value());
        }
        var values = new ArrayList<Value>();
        do {
            if (values.size() == MOST_VALUES) {
                throw BadListRequest.filter(text.at(), "filter-too-many-values", "", MOST_VALUES);
            }
            values.add(value());
        } while (text.taken(','));
        expectClosing();
        return List.copyOf(values);
    }

    private Value value() {
        var start = text.at();
        if (text.startsWith('"') || text.startsWith('\'')) {
            return new Value(text.quoted(), start);
        }
        var plain = text.stretch(c -> Value.RESERVED.indexOf(c) < 0);
        if (plain.isEmpty()) {
            throw refused("filter-expected-value");
        }
        return new Value(plain, start);
    }

    private void expectClosing() {
        if (!text.taken(')')) {
            throw refused("filter-expected-closing");
        }
    }

    private static boolean isNamePart(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.';
    }

    private BadListRequest refused(String problem) {
        return BadListRequest.filter(text.at(), problem, text.found());
    }

    /// What PostgreSQL could not store it cannot compare either.
    private static void refuseControlCharacters(String text) {
        text.codePoints()
                .filter(c ->
                        Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)
                .findFirst()
                .ifPresent(c -> {
                    throw BadListRequest.filter(text.indexOf(c), "filter-control-character", "");
                });
    }
}
