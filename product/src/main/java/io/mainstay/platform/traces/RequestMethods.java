package io.mainstay.platform.traces;

import jakarta.servlet.http.HttpServletRequest;

/// The methods that we know; callers make up others.
public final class RequestMethods {

    private RequestMethods() {}

    public static String known(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE" -> request.getMethod();
            default -> "other";
        };
    }
}
