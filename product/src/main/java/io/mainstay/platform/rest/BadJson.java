package io.mainstay.platform.rest;

import io.mainstay.kernel.Refusal;
import io.mainstay.kernel.Refusal.Problem;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says what is wrong with a body that could not be read, and where.
final class BadJson {

    private static final String CODE = "bad-json";

    private BadJson() {}

    static Trouble trouble(HttpMessageNotReadableException unread) {
        return refusalIn(unread)
                .map(Troubles::of)
                .orElseGet(() ->
                        unread.getCause() instanceof JacksonException cause
                                ? Trouble.inBody(CODE, problem(cause))
                                : Trouble.of(400, "body-missing"));
    }

    /// A value that refuses itself while it is made.
    private static Optional<Refusal> refusalIn(Throwable unread) {
        return Stream.iterate(unread, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
    }

    private static Problem problem(JacksonException cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                    Problem.of(path(cause), "unknown-field", unknown.getPropertyName());
            case InvalidFormatException wrong when wrong.getTargetType() == String.class ->
                    Problem.of(path(cause), "control-character");
            case InputCoercionException ignored -> Problem.of(path(cause), "expected-number");
            case MismatchedInputException wrong
                    when wrong.getOriginalMessage().startsWith("Trailing token") ->
                    malformed(cause);
            case MismatchedInputException wrong -> mismatch(path(cause), wrong.getTargetType());
            case StreamReadException broken -> malformed(broken);
            default -> Problem.of(path(cause), "not-understood");
        };
    }

    private static Problem malformed(JacksonException cause) {
        return Problem.of(
                path(cause),
                "malformed-json",
                cause.getLocation().getLineNr(),
                cause.getLocation().getColumnNr());
    }

    private static Problem mismatch(String path, Class<?> expected) {
        if (expected.isEnum()) {
            var codes =
                    Stream.of(expected.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
            return Problem.of(path, "expected-code", codes);
        }
        return Problem.of(path, expectation(expected));
    }

    private static String expectation(Class<?> expected) {
        if (expected == String.class) {
            return "expected-text";
        }
        if (expected == boolean.class || expected == Boolean.class) {
            return "expected-flag";
        }
        if (Number.class.isAssignableFrom(expected) || expected.isPrimitive()) {
            return "expected-number";
        }
        if (Temporal.class.isAssignableFrom(expected)) {
            return "expected-time";
        }
        return Collection.class.isAssignableFrom(expected)
                ? "expected-list"
                : Map.class.isAssignableFrom(expected) || expected.isRecord()
                        ? "expected-object"
                        : "not-understood";
    }

    /// The way to the field, its steps divided by dots.
    private static String path(JacksonException cause) {
        return cause.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? String.valueOf(step.getIndex())
                                : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
