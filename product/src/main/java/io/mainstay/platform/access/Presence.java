package io.mainstay.platform.access;

import io.mainstay.kernel.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Whether who opened a request is still signed in. Asked by what outlives its request, such as a
/// stream of live updates.
public interface Presence {

    /// The actor with the roles of this moment; empty when the session or token is over.
    Optional<Actor> now();

    /// Empty on a public route where nobody is signed in.
    static Optional<Presence> of(HttpServletRequest request) {
        return Optional.ofNullable((Presence) request.getAttribute(Presence.class.getName()));
    }
}
