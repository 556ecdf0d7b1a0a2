package io.mainstay.platform.web.list;

import java.util.Locale;
import java.util.function.UnaryOperator;

/// One column of a list page.
///
/// @param field of the list's declaration; also gives the head its words
/// @param kind how a cell is drawn
/// @param tone of a state: from its code to `state`, `hold`, `done`, `bad`, `risk` or nothing
/// @param lesser true when the column may fall away where there is little room
public record Column(String field, Kind kind, UnaryOperator<String> tone, boolean lesser) {

    public enum Kind {
        /// A small number, 1 the most pressing.
        PRIORITY,
        /// The record's number.
        REF,
        /// What people know the record by; takes the room that is left.
        TITLE,
        /// A choice as a badge.
        STATE,
        /// A name with a face.
        PERSON,
        /// How long ago.
        TIME,
        /// Right-aligned digits.
        FIGURE,
        /// As it is.
        TEXT;

        private final String css = name().toLowerCase(Locale.ROOT);
    }

    public static Column of(String field, Kind kind) {
        return new Column(field, kind, code -> "", false);
    }

    public static Column state(String field, UnaryOperator<String> tone) {
        return new Column(field, Kind.STATE, tone, false);
    }

    /// The class of its cells. Plain text has none of its own.
    public String css() {
        return kind == Kind.TEXT ? "" : kind.css;
    }

    public Column asLesser() {
        return new Column(field, kind, tone, true);
    }
}
