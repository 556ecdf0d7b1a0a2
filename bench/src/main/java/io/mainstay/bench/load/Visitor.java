package io.mainstay.bench.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Somebody who has signed in, with what a browser and a program send along.
///
/// @param page the headers of a browser
/// @param api the headers of a program
record Visitor(String page, String api) {

    private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("\"secret\" ?: ?\"([^\"]+)\"");

    static Visitor signIn(Wire wire, String login, String password) throws IOException {
        var form = wire.ask(Request.get("/sign-in", ""));
        var sent =
                "_csrf=%s&login=%s&password=%s"
                        .formatted(found(FORM, form.text()), encoded(login), encoded(password));
        var typed = cookie(form.cookie()) + "Content-Type: application/x-www-form-urlencoded\r\n";
        var in = wire.ask(Request.of("POST", "/sign-in", typed, sent));
        var cookie = cookie(in.cookie());
        return new Visitor(cookie, api(wire, cookie));
    }

    private static String api(Wire wire, String cookie) throws IOException {
        var page = wire.ask(Request.get("/account", cookie));
        var answer =
                wire.ask(
                        Request.of(
                                "POST",
                                "/api/v1/me/tokens",
                                cookie
                                        + "Content-Type: application/json\r\nX-CSRF-Token: "
                                        + found(FORM, page.text())
                                        + "\r\n",
                                "{\"name\": \"bench\", \"scope\": \"WRITE\", \"days\": 2}"));
        return "Authorization: Bearer "
                + found(SECRET, answer.text())
                + "\r\nContent-Type: application/json\r\n";
    }

    private static String cookie(String set) {
        return "Cookie: " + set.replaceFirst(";.*", "") + "\r\n";
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        if (!match.find()) {
            throw new IllegalStateException("Not signed in: " + pattern + " is not in " + text);
        }
        return match.group(1);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
