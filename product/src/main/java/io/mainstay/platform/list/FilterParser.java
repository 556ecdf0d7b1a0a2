package io.mainstay.platform.list;

import io.mainstay.platform.list.Filter.All;
import io.mainstay.platform.list.Filter.Any;
import io.mainstay.platform.list.Filter.Comparison;
import io.mainstay.platform.list.Filter.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
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

    private final String text;
    private int at;
    private int depth;
    private int comparisons;

    private FilterParser(String text) {
        this.text = text;
    }

    /// @throws BadListRequest with code `bad-filter`
    static Filter parse(String text) {
        if (text.length() > LONGEST) {
            throw BadListRequest.filter(LONGEST, "filter-too-long", "", LONGEST);
        }
        refuseControlCharacters(text);
        return new FilterParser(text).filter();
    }

    private Filter filter() {
        skipBlanks();
        if (atEnd()) {
            return Filter.EVERYTHING;
        }
        var filter = any();
        if (!atEnd()) {
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
        } while (taken(divider));
        return parts.size() == 1 ? parts.getFirst() : together.apply(parts);
    }

    private Filter term() {
        var opening = at;
        if (!taken('(')) {
            return comparison();
        }
        if (++depth > DEEPEST) {
            throw BadListRequest.filter(opening, "filter-too-deep", "(", DEEPEST);
        }
        var inner = any();
        expect(')', "filter-expected-closing");
        depth--;
        return inner;
    }

    private Comparison comparison() {
        var start = at;
        if (++comparisons > MOST_COMPARISONS) {
            throw BadListRequest.filter(start, "filter-too-many", "", MOST_COMPARISONS);
        }
        var field = stretch(FilterParser::isNamePart);
        if (field.isEmpty()) {
            throw refused("filter-expected-field");
        }
        skipBlanks();
        var operatorAt = at;
        var operator = operator();
        skipBlanks();
        return new Comparison(field, start, operator, operatorAt, values(operator));
    }

    private Operator operator() {
        var start = at;
        if (startsWith('!')) {
            at++;
            take('=');
        } else if (startsWith('=')) {
            at++;
            stretch(Character::isLetter);
            take('=');
        }
        var sign = text.substring(start, at);
        return Operator.of(sign)
                .orElseThrow(() ->
                        BadListRequest.filter(
                                start,
                                "filter-expected-operator",
                                sign.isEmpty() ? found() : sign));
    }

    private List<Value> values(Operator operator) {
        if (!operator.takesMany() || !taken('(')) {
            return List.of(value());
        }
        var values = new ArrayList<Value>();
        do {
            if (values.size() == MOST_VALUES) {
                throw BadListRequest.filter(at, "filter-too-many-values", "", MOST_VALUES);
            }
            values.add(value());
        } while (taken(','));
        expect(')', "filter-expected-closing");
        return values;
    }

    private Value value() {
        var start = at;
        if (startsWith('"') || startsWith('\'')) {
            return new Value(quoted(), start);
        }
        var plain = stretch(c -> Value.RESERVED.indexOf(c) < 0);
        if (plain.isEmpty()) {
            throw refused("filter-expected-value");
        }
        skipBlanks();
        return new Value(plain, start);
    }

    private String quoted() {
        var opening = at;
        var quote = text.charAt(at++);
        var value = new StringBuilder();
        while (!atEnd() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (atEnd()) {
            throw BadListRequest.filter(opening, "filter-open-quote", String.valueOf(quote));
        }
        at++;
        skipBlanks();
        return value.toString();
    }

    private String stretch(IntPredicate belongs) {
        var start = at;
        while (!atEnd() && belongs.test(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isNamePart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private boolean taken(char c) {
        if (!startsWith(c)) {
            return false;
        }
        at++;
        skipBlanks();
        return true;
    }

    private void take(char c) {
        if (startsWith(c)) {
            at++;
        }
    }

    private void expect(char c, String problem) {
        if (!taken(c)) {
            throw refused(problem);
        }
    }

    private boolean startsWith(char c) {
        return !atEnd() && text.charAt(at) == c;
    }

    private boolean atEnd() {
        return at == text.length();
    }

    private void skipBlanks() {
        while (startsWith(' ')) {
            at++;
        }
    }

    private String found() {
        return atEnd() ? "" : text.substring(at, text.offsetByCodePoints(at, 1));
    }

    private BadListRequest refused(String problem) {
        return BadListRequest.filter(at, problem, found());
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
