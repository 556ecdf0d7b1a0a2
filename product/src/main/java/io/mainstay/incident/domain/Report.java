package io.mainstay.incident.domain;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Place;
import java.util.Optional;

/// What was told: by whom, to whom, how, and about what.
///
/// @param caller whom it hinders; empty only in history brought in from elsewhere
/// @param service plain name until the catalogue keeps services
/// @param configurationItem plain name until configuration keeps them
public record Report(
        String title,
        String description,
        Optional<PersonId> caller,
        Optional<PersonId> loggedBy,
        Contact contact,
        Optional<Long> unit,
        Optional<Long> site,
        Optional<String> service,
        Optional<String> configurationItem) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_DESCRIPTION = 50_000;
    public static final int LONGEST_NAME = 200;

    public Place place() {
        return new Place(unit, site);
    }

    /// The way in which the caller reached us.
    public enum Contact {
        PHONE,
        E_MAIL,
        PORTAL,
        CHAT,
        WALK_IN,
        EVENT,
        VOICE_MENU,
        API,
        OTHER
    }
}
