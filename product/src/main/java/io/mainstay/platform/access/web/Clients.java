package io.mainstay.platform.access.web;

import io.mainstay.platform.access.domain.Client;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Who is at the other end of a request. A header that names another address counts only when the
/// server was set up to trust the proxy that wrote it, and then the request says so itself.
final class Clients {

    private Clients() {}

    static Client of(HttpServletRequest request) {
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new Client(request.getRemoteAddr(), agent);
    }
}
