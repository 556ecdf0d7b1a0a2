package io.mainstay.platform.web.record;

import gg.jte.Content;
import java.util.Optional;

/// One property of a record as its page shows it.
///
/// @param edit the page with this property open in a form; empty when it cannot be edited
public record Property(String label, Content value, Optional<String> edit) {

    public static Property text(String label, String value) {
        return new Property(label, output -> output.writeUserContent(value), Optional.empty());
    }

    public Property editedAt(String href) {
        return new Property(label, value, Optional.of(href));
    }
}
