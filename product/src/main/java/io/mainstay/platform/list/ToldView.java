package io.mainstay.platform.list;

import io.mainstay.platform.list.Filter.All;
import io.mainstay.platform.list.Filter.Any;
import io.mainstay.platform.list.Filter.Comparison;
import io.mainstay.platform.list.SavedView.Asked;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A saved view as it is told to somebody who may not read all fields that it asks by, or when some
/// are not there any more. What their filter compares with may say what they hold; so those parts
/// stay away.
record ToldView(Set<String> readable) {

    SavedView of(SavedView view) {
        var asked = view.asked();
        var filter = filter(asked.filter());
        var sort = isReadable(asked.sort()) ? asked.sort() : "";
        var fields = asked.fields().stream().filter(readable::contains).toList();
        var whole = filter.equals(asked.filter()) && sort.equals(asked.sort());
        return new SavedView(
                view.id(),
                view.list(),
                view.name(),
                new Asked(filter, sort, fields, whole),
                view.owner(),
                view.team());
    }

    private String filter(String text) {
        var filter = FilterParser.parse(text);
        if (isReadable(filter)) {
            return text;
        }
        var parts = filter instanceof All(var all) ? all : List.of(filter);
        return new All(parts.stream().filter(this::isReadable).toList()).toString();
    }

    boolean isReadable(Filter filter) {
        return switch (filter) {
            case All(var parts) -> parts.stream().allMatch(this::isReadable);
            case Any(var parts) -> parts.stream().allMatch(this::isReadable);
            case Comparison comparison -> readable.contains(comparison.field());
        };
    }

    private boolean isReadable(String sort) {
        return sort.isEmpty()
                || sort.equals(Sort.RELEVANCE.text())
                || Stream.of(sort.split(",", -1))
                        .map(String::strip)
                        .map(key -> key.startsWith("-") ? key.substring(1) : key)
                        .allMatch(readable::contains);
    }
}
