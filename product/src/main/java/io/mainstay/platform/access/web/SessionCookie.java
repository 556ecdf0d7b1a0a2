package io.mainstay.platform.access.web;

import io.mainstay.platform.access.domain.Secret;
import io.mainstay.platform.access.domain.Session;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookies of the session and, before sign-in, of the form. No script reads them, no other site
/// sends them with a form, and over https the browser binds them to this host.
@Component
class SessionCookie {

    private static final String SESSION = "mainstay";
    private static final String FORM = "mainstay-form";
    private static final int LONGEST = 100;

    private final WebSettings settings;

    SessionCookie(WebSettings settings) {
        this.settings = settings;
    }

    Optional<Secret> session(HttpServletRequest request) {
        return read(request, SESSION).map(Secret::new);
    }

    void setSession(HttpServletRequest request, HttpServletResponse response, Secret secret) {
        write(request, response, cookie(SESSION, secret.text(), Session.LIFE));
        write(request, response, cookie(FORM, "", Duration.ZERO));
    }

    void endSession(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, cookie(SESSION, "", Duration.ZERO));
    }

    Optional<String> form(HttpServletRequest request) {
        return read(request, FORM);
    }

    void setForm(HttpServletRequest request, HttpServletResponse response, String token) {
        write(request, response, cookie(FORM, token, Duration.ofSeconds(-1)));
    }

    private Optional<String> read(HttpServletRequest request, String name) {
        var cookies = Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream);
        return named(cookies, name(request, name)).filter(value -> value.length() < LONGEST);
    }

    private static Optional<String> named(Stream<Cookie> cookies, String name) {
        return cookies.filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Crumb cookie(String name, String value, Duration life) {
        return new Crumb(name, value, life);
    }

    private record Crumb(String name, String value, Duration life) {}

    private void write(HttpServletRequest request, HttpServletResponse response, Crumb crumb) {
        var cookie =
                ResponseCookie.from(name(request, crumb.name()), crumb.value())
                        .path("/")
                        .httpOnly(true)
                        .secure(isSecure(request))
                        .sameSite("Lax")
                        .maxAge(crumb.life())
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name(HttpServletRequest request, String name) {
        return isSecure(request) ? "__Host-" + name : name;
    }

    private boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || settings.isSecure();
    }
}
