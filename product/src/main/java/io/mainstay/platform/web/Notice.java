package io.mainstay.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// What an act says about itself on the page that follows it. Travels in a cookie as a message key
/// with its arguments, so that no node has to remember it.
record Notice(String key, List<String> arguments) {

    private static final String COOKIE = "notice";
    private static final int SECONDS = 60;

    static Notice of(String key, Object... arguments) {
        return new Notice(key, Arrays.stream(arguments).map(Object::toString).toList());
    }

    void send(HttpServletResponse response) {
        var parts = new ArrayList<>(List.of(key));
        parts.addAll(arguments);
        var value = URLEncoder.encode(String.join("\n", parts), StandardCharsets.UTF_8);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(value, SECONDS));
    }

    /// Reads the notice once.
    static Optional<Notice> take(HttpServletRequest request, HttpServletResponse response) {
        var notice = Reader.cookie(request, COOKIE).flatMap(Notice::parse);
        if (notice.isPresent()) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie("", 0));
        }
        return notice;
    }

    private static Optional<Notice> parse(String value) {
        try {
            var parts = List.of(URLDecoder.decode(value, StandardCharsets.UTF_8).split("\n"));
            return Optional.of(new Notice(parts.getFirst(), parts.subList(1, parts.size())));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static String cookie(String value, int seconds) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(seconds)
                .build()
                .toString();
    }
}
