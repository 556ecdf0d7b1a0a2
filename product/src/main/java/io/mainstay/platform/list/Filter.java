package io.mainstay.platform.list;

import java.util.List;
import java.util.stream.Collectors;

/// A filter as it was written, not yet held against a list. `;` is and, `,` is or and binds weaker:
/// `state=in=(NEW,ASSIGNED);priority=le=2,priority==5`. Written out again it is the same filter.
sealed interface Filter {

    Filter EVERYTHING = new All(List.of());

    /// @param parts none for everything
    record All(List<Filter> parts) implements Filter {

        @Override
        public String toString() {
            return parts.stream().map(All::enclosed).collect(Collectors.joining(";"));
        }

        private static String enclosed(Filter part) {
            return part instanceof Comparison ? part.toString() : "(" + part + ")";
        }
    }

    record Any(List<Filter> parts) implements Filter {

        @Override
        public String toString() {
            return parts.stream().map(Any::enclosed).collect(Collectors.joining(","));
        }

        private static String enclosed(Filter part) {
            return part instanceof Any ? "(" + part + ")" : part.toString();
        }
    }

    /// @param at where the field stands in the text, counted from 0
    /// @param operatorAt where the operator stands
    record Comparison(String field, int at, Operator operator, int operatorAt, List<Value> values)
            implements Filter {

        @Override
        public String toString() {
            var all = values.stream().map(Value::toString).collect(Collectors.joining(","));
            return field + operator.sign() + (operator.takesMany() ? "(" + all + ")" : all);
        }
    }

    record Value(String text, int at) {

        /// Characters that end a value unless it stands in quotes.
        static final String RESERVED = "\"'();,=!<>~\\ ";

        @Override
        public String toString() {
            var plain = !text.isEmpty() && text.chars().noneMatch(c -> RESERVED.indexOf(c) >= 0);
            return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }
}
