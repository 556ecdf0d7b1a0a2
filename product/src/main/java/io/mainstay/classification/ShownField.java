package io.mainstay.classification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

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

    /// As [#said()], a day as the reader writes it.
    public Optional<String> said(Function<LocalDate, String> day) {
        return field.kind() == CustomField.Kind.DATE ? value.map(LocalDate::parse).map(day) : said;
    }

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
