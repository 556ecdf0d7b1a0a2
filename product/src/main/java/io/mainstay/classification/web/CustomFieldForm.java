package io.mainstay.classification.web;

import io.mainstay.classification.CategoryId;
import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomField.Kind;
import io.mainstay.classification.CustomField.Use;
import io.mainstay.classification.CustomField.Wording;
import io.mainstay.kernel.Check;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A custom field as its form sends it.
///
/// @param options one a line
/// @param required not sent where the box is not ticked, as the other boxes
record CustomFieldForm(
        @Nullable Long version,
        @Nullable String code,
        @Nullable Kind kind,
        @Nullable String label,
        @Nullable String hint,
        @Nullable Integer position,
        @Nullable Long category,
        @Nullable String required,
        @Nullable String internal,
        @Nullable String options,
        @Nullable String active) {

    /// Where nobody said what it holds, as if it were text or one of the options, to be told
    /// whatever else is wrong as well.
    CustomField fresh(String process) {
        var guessed = optionLines().isEmpty() ? Kind.TEXT : Kind.CHOICE;
        return new CustomField(
                0,
                process,
                text(code),
                kind == null ? guessed : kind,
                wording(1),
                use(),
                optionLines(),
                true,
                0);
    }

    /// What is wrong with the form itself.
    Check checked() {
        return new Check().that(kind != null, "kind", "required");
    }

    CustomField over(CustomField before) {
        return new CustomField(
                before.id(),
                before.process(),
                before.code(),
                before.kind(),
                wording(position == null ? 0 : position),
                use(),
                optionLines(),
                isTicked(active),
                version == null ? -1 : version);
    }

    private Wording wording(int place) {
        return new Wording(text(label), text(hint), place);
    }

    private Use use() {
        return new Use(
                Optional.ofNullable(category).map(CategoryId::new),
                isTicked(required),
                isTicked(internal));
    }

    private List<String> optionLines() {
        return text(options).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static boolean isTicked(@Nullable String box) {
        return "true".equals(box);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
