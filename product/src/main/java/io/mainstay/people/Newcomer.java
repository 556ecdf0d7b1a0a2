package io.mainstay.people;

import io.mainstay.kernel.Check;

/// Somebody, or a team, that another system knows and we may not know yet.
///
/// @param external what the other system calls it, unique there
public record Newcomer(String external, String name) {

    public Newcomer {
        external = external.strip();
        name = name.strip();
        new Check().text("external", external, 200).text("name", name, 200).orRefuse();
    }
}
