package io.mainstay.platform.list;

import io.mainstay.platform.list.Filter.All;
import io.mainstay.platform.list.Filter.Comparison;
import io.mainstay.platform.list.Filter.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One of the conditions that a filter joins by *and*: what a page shows as a chip that can be
/// taken away.
///
/// @param field empty when the part is more than one comparison
/// @param sign the operator as it is written, such as `=in=`
/// @param text the part as it is written; parts joined by `;` are the filter again
public record FilterPart(String field, String sign, List<String> values, String text) {

    /// @throws BadListRequest when the filter cannot be read
    public static List<FilterPart> of(String filter) {
        var read = FilterParser.parse(filter);
        var parts = read instanceof All(var all) ? all : List.of(read);
        return parts.stream().map(FilterPart::of).toList();
    }

    /// A comparison with one or many values, which need no quotes here.
    public static FilterPart of(String field, String sign, List<String> values) {
        var written = values.stream().map(value -> new Value(value, 0).toString()).toList();
        var text = written.size() == 1 ? written.getFirst() : String.join(",", written);
        var takesMany = Operator.of(sign).filter(Operator::takesMany).isPresent();
        return new FilterPart(
                field, sign, values, field + sign + (takesMany ? "(" + text + ")" : text));
    }

    public static String join(Stream<FilterPart> parts) {
        return parts.map(FilterPart::text).collect(Collectors.joining(";"));
    }

    private static FilterPart of(Filter part) {
        return part instanceof Comparison comparison
                ? new FilterPart(
                        comparison.field(),
                        comparison.operator().sign(),
                        comparison.values().stream().map(Value::text).toList(),
                        comparison.toString())
                : new FilterPart("", "", List.of(), "(" + part + ")");
    }
}
