package io.mainstay.platform.web.home;

import java.util.Optional;

/// A way to begin that stands on the first page while nothing waits there. A module contributes it
/// as a bean.
public interface Beginning {

    /// Empty when there is nothing to offer to the current actor.
    Optional<Offer> offer();

    /// A button.
    ///
    /// @param key of its words
    /// @param action the path that it posts to
    record Offer(String key, String action, String icon) {}
}
