package io.mainstay.platform.list;

import io.mainstay.platform.list.Filter.All;
import io.mainstay.platform.list.Filter.Any;
import io.mainstay.platform.list.Filter.Comparison;
import io.mainstay.platform.list.Filter.Value;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Makes filters over printers that are worth asking: every field, every operator that it takes.
record RandomFilter(Random random) {

    private static final Map<String, Field.Type> FIELDS =
            Map.of(
                    "number", Field.Type.REF,
                    "title", Field.Type.TEXT,
                    "state", Field.Type.CHOICE,
                    "priority", Field.Type.NUMBER,
                    "cost", Field.Type.NUMBER,
                    "boughtAt", Field.Type.INSTANT,
                    "open", Field.Type.BOOLEAN,
                    "owner", Field.Type.REFERENCE,
                    "team", Field.Type.REFERENCE);

    private static final Map<String, List<String>> VALUES =
            Map.of(
                    "number", List.of("PRN-1", "PRN-17", "PRN-80", "PRN-9999"),
                    "title", List.of("red1", "100%0", "under_score2", "o'clock1", "RED1", "_", "%"),
                    "state", Printer.STATES,
                    "priority", List.of("1", "3", "5", "2.5", "-1", "999999999999999999"),
                    "cost", List.of("0", "1.5", "2", "3.900"),
                    "boughtAt",
                            List.of(
                                    "2026-02-25",
                                    "2026-02",
                                    "today",
                                    "yesterday",
                                    "-3d",
                                    "-30h",
                                    "2026-02-24T05:00:00Z",
                                    "2026-02-24T05:00:00+01:00",
                                    "2026"),
                    "open", List.of("true", "false"),
                    "owner", List.of("1", "2", "me", "77"),
                    "team", List.of("1", "4", "mine"));

    Filter make(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(3)) {
            case 0 -> comparison();
            case 1 -> new All(parts(depth));
            default -> new Any(parts(depth));
        };
    }

    private List<Filter> parts(int depth) {
        return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(i -> make(depth - 1)).toList();
    }

    private Comparison comparison() {
        var field = any(List.copyOf(FIELDS.keySet()));
        var operator = any(Operator.of(FIELDS.getOrDefault(field, Field.Type.TEXT)));
        return new Comparison(field, 0, operator, 0, values(field, operator));
    }

    private List<Value> values(String field, Operator operator) {
        return switch (operator) {
            case NULL -> List.of(new Value(any(List.of("true", "false")), 0));
            case LIKE -> List.of(new Value(any(List.of("re", "%", "_", "A", "'", "m 1", "\\")), 0));
            case IN, OUT -> List.of(value(field), value(field), value(field));
            default -> List.of(value(field));
        };
    }

    private Value value(String field) {
        return new Value(any(VALUES.getOrDefault(field, List.of())), 0);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
