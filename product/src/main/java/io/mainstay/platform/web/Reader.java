package io.mainstay.platform.web;

import io.mainstay.kernel.Actors;
import io.mainstay.platform.access.Preferences;
import io.mainstay.platform.words.Words;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How the person reads: language, zone, light or dark. What the person prefers counts first; the
/// rest comes from the browser and its cookies, so that it also holds before anybody has signed in.
public record Reader(Locale locale, ZoneId zone, String theme) {

    static final Set<String> THEMES = Set.of("light", "dark", "auto");

    /// Below it everything is for those who use services, whoever looks at it.
    private static final String SERVED = "/portal";

    /// Those who use services, and whoever has not signed in, read in any language that the house
    /// speaks; who works here reads in one that is whole, rather than two at once.
    public static Reader of(HttpServletRequest request, Words words) {
        return of(request, isServed(request) ? words.languages() : words.whole());
    }

    private static boolean isServed(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !Actors.isBound()
                || !Actors.current().isStaff()
                || path.equals(SERVED)
                || path.startsWith(SERVED + "/");
    }

    private static Reader of(HttpServletRequest request, Set<String> languages) {
        return new Reader(
                localeOf(request, languages),
                zoneOf(request),
                Preferences.of(request)
                        .theme()
                        .or(() -> cookie(request, "theme"))
                        .filter(THEMES::contains)
                        .orElse("auto"));
    }

    /// As the person said, else where the browser is; UTC until it has said so.
    public static ZoneId zoneOf(HttpServletRequest request) {
        return Preferences.of(request)
                .zone()
                .or(() -> cookie(request, "zone").flatMap(Reader::zone))
                .orElse(ZoneOffset.UTC);
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static Locale localeOf(HttpServletRequest request, Set<String> languages) {
        return java.util.Collections.list(request.getLocales()).stream()
                .filter(locale -> languages.contains(locale.getLanguage()))
                .findFirst()
                .filter(locale ->
                        !locale.getLanguage().equals("en") || !locale.getCountry().isEmpty())
                .orElse(Locale.UK);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name.replace("%2F", "/")));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
