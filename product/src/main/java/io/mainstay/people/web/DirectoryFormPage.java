package io.mainstay.people.web;

import io.mainstay.platform.web.Choice;
import java.util.List;
import java.util.Optional;

/// The form of a person, team, unit, site or supplier.
///
/// @param kind the list's name; words of the fields stand below it
/// @param title its name, empty for a new one
/// @param version empty for a new one
/// @param back where to go without sending
public record DirectoryFormPage(
        String kind,
        Optional<String> title,
        String action,
        String back,
        Optional<Long> version,
        List<Control> controls) {

    public enum Kind {
        TEXT,
        AREA,
        CHOICE,
        BOX,
        PERSON
    }

    /// One field of the form.
    ///
    /// @param value as the record has it
    public record Control(
            Kind kind, String name, Object value, boolean required, List<Choice> choices) {

        static Control text(String name, Object value) {
            return new Control(Kind.TEXT, name, value, false, List.of());
        }

        static Control area(String name, Object value) {
            return new Control(Kind.AREA, name, value, false, List.of());
        }

        static Control choice(String name, Object value, List<Choice> choices) {
            return new Control(Kind.CHOICE, name, value, false, choices);
        }

        static Control box(String name, boolean value) {
            return new Control(Kind.BOX, name, value, false, List.of());
        }

        static Control person(String name, Object value) {
            return new Control(Kind.PERSON, name, value, false, List.of());
        }

        Control needed() {
            return new Control(kind, name, value, true, choices);
        }
    }
}
