package io.mainstay.platform.list;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/// The query parameters that an address takes. What it does not know it refuses: a misspelt filter
/// must not show everything as if it had been filtered.
public record KnownParameters(Set<String> names) {

    private static final int LONGEST_SAID = 40;

    /// @throws BadListRequest for the first that is not known, with the nearest of those that are
    public void check(Collection<String> asked) {
        asked.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(this::refuse);
    }

    private void refuse(String name) {
        var said = name.substring(0, Math.min(name.length(), LONGEST_SAID));
        if (names.isEmpty()) {
            throw BadListRequest.of("unknown-parameter", said, "no-parameters", said);
        }
        throw BadListRequest.of(
                "unknown-parameter", said, "no-such-parameter", said, nearestFirst(said));
    }

    private String nearestFirst(String name) {
        return names.stream()
                .sorted(
                        Comparator.comparingInt((String known) -> distance(known, name))
                                .thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining(", "));
    }

    /// How many letters have to be put in, taken out or changed.
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int at = 0; at <= other.length(); at++) {
            row[at] = at;
        }
        for (int above = 1; above <= one.length(); above++) {
            var diagonal = row[0];
            row[0] = above;
            for (int at = 1; at <= other.length(); at++) {
                var change = one.charAt(above - 1) == other.charAt(at - 1) ? 0 : 1;
                var next = Math.min(Math.min(row[at], row[at - 1]) + 1, diagonal + change);
                diagonal = row[at];
                row[at] = next;
            }
        }
        return row[other.length()];
    }
}
