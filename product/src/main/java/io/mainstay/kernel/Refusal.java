package io.mainstay.kernel;

import java.util.List;

/// A rule that says no. Not a fault: it has no stack trace, is not logged as an error, and changes
/// nothing. The edge turns it into words (message key `refusal.<code>` with the arguments) and into
/// a status.
public abstract class Refusal extends RuntimeException {

    public enum Kind {
        /// The request cannot be read: an unknown field, a broken filter. 400.
        UNREADABLE,
        /// Read, but against a rule. 422.
        INVALID,
        /// Not there, or not visible to this person, which must look the same. 404.
        NOT_FOUND,
        /// Visible but not allowed. 403.
        FORBIDDEN,
        /// Not possible in the state that the record is in. 409.
        CONFLICT,
        /// Somebody else changed the record in between. 412 in the API.
        STALE,
        /// Larger than we take. 413.
        TOO_LARGE,
        /// Too many tries. 429.
        TOO_MANY
    }

    /// One thing that is wrong with one field.
    ///
    /// @param field the field as the caller named it, `""` when it is no single field
    /// @param code stable; its words stand under `invalid.<code>`
    /// @param arguments fill the words
    public record Problem(String field, String code, List<Object> arguments) {

        public static Problem of(String field, String code, Object... arguments) {
            return new Problem(field, code, List.of(arguments));
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;

    protected Refusal(Kind kind, String code, Object... arguments) {
        super(code + " " + List.of(arguments), null, false, false);
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    /// Stable, lower case with hyphens; has a page in `docs/problems.md`.
    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /// What is wrong field by field; empty unless the refusal is about fields.
    public List<Problem> problems() {
        return List.of();
    }
}
