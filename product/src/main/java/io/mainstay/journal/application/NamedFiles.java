package io.mainstay.journal.application;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The files that a text shows or links.
final class NamedFiles {

    private static final Pattern ADDRESS =
            Pattern.compile("/attachments/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /// More than anybody uploads for one text.
    private static final int MOST = 200;

    private NamedFiles() {}

    static Set<UUID> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(found -> UUID.fromString(found.group(1)))
                .distinct()
                .limit(MOST)
                .collect(Collectors.toSet());
    }
}
