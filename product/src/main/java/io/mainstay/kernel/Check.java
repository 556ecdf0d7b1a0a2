package io.mainstay.kernel;

import io.mainstay.kernel.Refusal.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers everything wrong with an input, then refuses once.
///
/// ```java
/// new Check().text("title", title, 200).that(urgency != null, "urgency", "required").orRefuse();
/// ```
public final class Check {

    private final List<Problem> problems = new ArrayList<>();

    public Check that(boolean holds, String field, String code, Object... arguments) {
        if (!holds) {
            problems.add(Problem.of(field, code, arguments));
        }
        return this;
    }

    /// The text must be there, not blank, at most `most` characters, and free of control
    /// characters.
    public Check text(String field, @Nullable String text, int most) {
        return text == null || text.chars().allMatch(Check::isInvisible)
                ? that(false, field, "required")
                : optionalText(field, text, most);
    }

    /// As [#text], but the text may be missing or blank.
    public Check optionalText(String field, @Nullable String text, int most) {
        if (text == null) {
            return this;
        }
        that(text.length() <= most, field, "too-long", most);
        return that(text.chars().noneMatch(Check::isForbidden), field, "control-character");
    }

    public void orRefuse() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /// Control characters, and the marks that turn the direction of text and so make it read as
    /// something else.
    private static boolean isForbidden(int character) {
        var turnsText =
                character >= 0x202A && character <= 0x202E
                        || character >= 0x2066 && character <= 0x2069;
        return turnsText
                || Character.isISOControl(character)
                        && character != '\n'
                        && character != '\r'
                        && character != '\t';
    }
}
