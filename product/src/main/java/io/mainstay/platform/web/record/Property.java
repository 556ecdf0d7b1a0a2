package io.mainstay.platform.web.record;

import gg.jte.Content;

/// One property of a record as its page shows it.
public record Property(String label, Content value) {

    public static Property text(String label, String value) {
        return new Property(label, output -> output.writeUserContent(value));
    }
}
