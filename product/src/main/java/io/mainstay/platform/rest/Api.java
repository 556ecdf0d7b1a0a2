package io.mainstay.platform.rest;

import jakarta.servlet.http.HttpServletRequest;

/// Where the API begins.
final class Api {

    static final String ROOT = "/api/";
    static final int LARGEST_JSON = 1_000_000;

    private Api() {}

    static boolean isAsked(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ROOT);
    }

    /// True unless the body is something else on purpose: a file, a stream of lines.
    static boolean hasJsonBody(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null
                || type.toLowerCase(java.util.Locale.ROOT).contains("json")
                        && !type.contains("ndjson");
    }
}
