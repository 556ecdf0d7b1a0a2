package io.mainstay.platform.web;

/// One line of a field that offers a choice.
///
/// @param value what the form sends; empty for the line that chooses nothing
public record Choice(String value, String label) {

    public static Choice of(Object value, String label) {
        return new Choice(value.toString(), label);
    }
}
