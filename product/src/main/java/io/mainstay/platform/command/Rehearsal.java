package io.mainstay.platform.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/// Asks a started product for a few things, as the first browser of the day will, so that what they
/// need is in the ahead-of-time cache.
final class Rehearsal {

    private static final List<String> PATHS = List.of("/", "/sign-in", "/health/ready");

    private Rehearsal() {}

    static void of(String address) throws InterruptedException {
        try (var browser =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            for (var path : PATHS) {
                var request = HttpRequest.newBuilder(URI.create(address + path)).build();
                browser.send(request, BodyHandlers.discarding());
            }
        } catch (IOException unanswered) {
            throw new IllegalStateException("The rehearsal got no answer", unanswered);
        }
    }
}
