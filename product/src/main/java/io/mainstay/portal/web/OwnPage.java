package io.mainstay.portal.web;

import io.mainstay.people.PersonSummary;

/// @param changing whether the reader may change the telephone numbers
public record OwnPage(PersonSummary person, boolean changing) {

    public static final String HERE = "/portal/me";

    public String phones() {
        return String.join("\n", person.phones());
    }
}
