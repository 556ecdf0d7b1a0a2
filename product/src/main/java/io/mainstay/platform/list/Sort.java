package io.mainstay.platform.list;

import io.mainstay.platform.list.Field.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The order of a list: keys, then the id in the direction of the last key, so that no two rows are
/// equal and a page can begin after any of them. Nulls come last in both directions.
///
/// @param indexed an index serves it at any number of rows
record Sort(String text, List<Key> keys, boolean indexed) {

    static final int MOST_KEYS = 3;

    record Key(String expression, Type type, boolean notNull, boolean down) {

        static Key of(Field field, boolean down) {
            var type =
                    field.order().isPresent()
                            ? Type.NUMBER
                            : field.label().isPresent() ? Type.TEXT : field.type();
            return new Key(field.sortExpression(), type, field.isSortedWithoutNulls(), down);
        }

        String orderBy(String column) {
            return column + (down ? notNull ? " desc" : " desc nulls last" : "");
        }
    }

    /// The best match first.
    static final Sort RELEVANCE =
            new Sort("relevance", List.of(new Key("", Type.NUMBER, true, true)), true);

    /// @param fields those that the actor may read
    /// @param declared the sorts that have an index of their own
    static Sort parse(String text, Map<String, Field> fields, Collection<String> declared) {
        var parts = List.of(text.split(",", -1));
        if (parts.size() > MOST_KEYS) {
            throw BadListRequest.of("bad-sort", "sort", "too-many-sort-keys", MOST_KEYS);
        }
        var keys = parts.stream().map(part -> key(part.strip(), fields)).toList();
        var indexed =
                declared.contains(text)
                        || (keys.size() == 1 && named(text, fields).isSortedByIndex());
        return new Sort(text, keys, indexed);
    }

    private static Key key(String part, Map<String, Field> fields) {
        return Key.of(named(part, fields), part.startsWith("-"));
    }

    private static Field named(String part, Map<String, Field> fields) {
        var name = part.startsWith("-") ? part.substring(1) : part;
        return Optional.ofNullable(fields.get(name))
                .filter(Field::isSortable)
                .orElseThrow(() -> BadListRequest.of("bad-sort", "sort", "not-sortable", name));
    }

    private boolean idDown() {
        return keys.getLast().down();
    }

    /// @param columns one for each key
    String orderBy(List<String> columns, String id) {
        return Stream.concat(
                        IntStream.range(0, keys.size())
                                .mapToObj(i -> keys.get(i).orderBy(columns.get(i))),
                        Stream.of(idDown() ? id + " desc" : id))
                .collect(Collectors.joining(", "));
    }

    /// The condition that holds for the rows after a cursor.
    String after(Cursor cursor, List<String> columns, String id, Parameters parameters) {
        var condition = id + (idDown() ? " < " : " > ") + parameters.bind(cursor.id());
        for (var i = keys.size() - 1; i >= 0; i--) {
            condition =
                    after(
                            keys.get(i),
                            columns.get(i),
                            cursor.values().get(i),
                            condition,
                            parameters);
        }
        return condition;
    }

    /// Beyond this key's value, or at it and beyond in the keys that follow. The bound that comes
    /// first repeats what the rest says, in a form that an index can begin at.
    private static String after(
            Key key,
            String column,
            Optional<Object> value,
            String following,
            Parameters parameters) {
        if (value.isEmpty()) {
            return "(%s is null and %s)".formatted(column, following);
        }
        var bound = parameters.bind(value.get());
        var sign = key.down() ? "<" : ">";
        return key.notNull()
                ? "(%1$s %2$s= %3$s and (%1$s %2$s %3$s or %4$s))"
                        .formatted(column, sign, bound, following)
                : "(%1$s %2$s %3$s or %1$s is null or (%1$s = %3$s and %4$s))"
                        .formatted(column, sign, bound, following);
    }
}
