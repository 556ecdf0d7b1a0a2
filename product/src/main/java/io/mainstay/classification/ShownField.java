package io.mainstay.classification;

import java.util.Optional;

/// A custom field as a record shows it.
///
/// @param category the path of the one category that the field belongs to
/// @param value in the form in which it is kept
/// @param said in words: a person's name, an amount with its currency
public record ShownField(
        CustomField field,
        Optional<String> category,
        Optional<String> value,
        Optional<String> said) {

    /// What a form shows to be typed over: of a person the name with the number, which is read back
    /// whatever the name.
    public String typed() {
        return field.kind() == CustomField.Kind.PERSON
                ? value.map(id -> "%s (PER-%s)".formatted(said.orElse(""), id)).orElse("")
                : value.orElse("");
    }

    /// The name of its input in a form.
    public String inputName() {
        return "custom[" + field.code() + "]";
    }
}
