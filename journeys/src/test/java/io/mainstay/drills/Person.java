package io.mainstay.drills;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One signed-in person, who keeps cookies whatever node answers.
final class Person {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();
    private final String login;
    private String formToken = "";

    Person(String login) {
        this.login = login;
    }

    /// With a password of one's own chosen on the way, as the first sign-in asks.
    static Person signedIn(String node, String login, String generated)
            throws IOException, InterruptedException {
        var person = new Person(login);
        var own = ownPassword(login);
        person.requireMoved(person.trySignIn(node, generated));
        person.open(node + "/account/password");
        person.requireMoved(
                person.submit(
                        node + "/account/password",
                        Map.of("current", generated, "password", own, "again", own)));
        person.open(node + "/account/password");
        return person;
    }

    /// Who was signed in before, from an empty browser.
    static Person again(String node, String login) throws IOException, InterruptedException {
        var person = new Person(login);
        person.requireMoved(person.trySignIn(node, ownPassword(login)));
        person.open(node + "/account/password");
        return person;
    }

    /// The password that [#signedIn] chooses.
    static String ownPassword(String login) {
        return "a drill in four words " + login;
    }

    HttpResponse<String> trySignIn(String node, String password)
            throws IOException, InterruptedException {
        open(node + "/sign-in");
        return submit(node + "/sign-in", Map.of("login", login, "password", password));
    }

    /// Opens a page, and remembers what its forms have to send.
    private void open(String page) throws IOException, InterruptedException {
        var match = FORM_TOKEN.matcher(ask("GET", page, "").body());
        if (!match.find()) {
            throw new IllegalStateException("No form on " + page);
        }
        formToken = match.group(1);
    }

    private HttpResponse<String> submit(String page, Map<String, String> fields)
            throws IOException, InterruptedException {
        var form =
                Stream.concat(fields.entrySet().stream(), Stream.of(Map.entry("_csrf", formToken)))
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return send(
                request(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> ask(String method, String address, String json)
            throws IOException, InterruptedException {
        return ask(method, address, json, "*");
    }

    HttpResponse<String> ask(String method, String address, String json, String version)
            throws IOException, InterruptedException {
        return send(
                request(address)
                        .header("X-CSRF-Token", formToken)
                        .header("If-Match", version)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json)));
    }

    /// What may be sent again.
    ///
    /// @param key under which it is done once; none where blank
    record Keyed(String method, String address, String json, String key) {}

    HttpResponse<String> ask(Keyed what, Duration patience)
            throws IOException, InterruptedException {
        var request =
                request(what.address())
                        .timeout(patience)
                        .header("X-CSRF-Token", formToken)
                        .header("If-Match", "*")
                        .header("Content-Type", "application/json")
                        .method(what.method(), BodyPublishers.ofString(what.json()));
        return send(what.key().isBlank() ? request : request.header("Idempotency-Key", what.key()));
    }

    HttpResponse<String> hand(String address, String csv) throws IOException, InterruptedException {
        return hand(address, "text/csv", csv);
    }

    HttpResponse<String> hand(String address, String type, String body)
            throws IOException, InterruptedException {
        return send(
                request(address)
                        .header("X-CSRF-Token", formToken)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    /// The lines of a stream that does not end.
    Stream<String> listen(String address) throws IOException, InterruptedException {
        return HTTP.send(request(address).build(), BodyHandlers.ofLines()).body();
    }

    private HttpRequest.Builder request(String address) {
        var all =
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        return HttpRequest.newBuilder(URI.create(address)).header("Cookie", all);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private void requireMoved(HttpResponse<String> answer) {
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IllegalStateException(login + " was answered " + answer.statusCode());
        }
    }
}
