package io.mainstay.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;

/// How somebody wants to read, on whatever device; what is not said is left to the device.
///
/// @param language as the web names it, such as `en`
/// @param theme `light` or `dark`
public record Preferences(
        Optional<String> language, Optional<ZoneId> zone, Optional<String> theme) {

    public static final Preferences NONE =
            new Preferences(Optional.empty(), Optional.empty(), Optional.empty());

    /// Of whoever sends the request; none before anybody has signed in.
    public static Preferences of(HttpServletRequest request) {
        return request.getAttribute(Preferences.class.getName()) instanceof Preferences known
                ? known
                : NONE;
    }

    public Preferences withTheme(Optional<String> next) {
        return new Preferences(language, zone, next);
    }
}
