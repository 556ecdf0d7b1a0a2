package io.mainstay.platform.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The closed list of routes that need no sign-in, and the few that someone with a generated
/// password may use. Everything that is not named here needs both.
final class Routes {

    static final String SIGN_IN = "/sign-in";
    static final String PASSWORD = "/account/password";

    private static final String API = "/api/";
    private static final String ASSETS = "/static/";
    private static final String HEALTH = "/health/";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /// Each with its method; reading includes `HEAD`.
    private static final Set<String> PUBLIC =
            Set.of(
                    "GET /sign-in",
                    "POST /sign-in",
                    "POST /appearance",
                    "GET /rate",
                    "POST /rate",
                    "GET /health/live",
                    "GET /health/ready");

    /// Public while an administrator has opened the status page, and no others ever.
    private static final Set<String> STATUS = Set.of("GET /status", "GET /status.atom");

    private static final Set<String> WITH_GENERATED_PASSWORD = Set.of(PASSWORD, "/sign-out");

    private Routes() {}

    static boolean isPublic(HttpServletRequest request) {
        var path = request.getRequestURI();
        return isErrorPage(request)
                || PUBLIC.contains(method(request) + " " + path)
                || isReading(request) && path.startsWith(ASSETS);
    }

    static boolean isStatus(HttpServletRequest request) {
        return STATUS.contains(method(request) + " " + request.getRequestURI());
    }

    /// What nobody's session changes: it is answered without looking one up, however busy the
    /// database is.
    static boolean isTheSameForAll(HttpServletRequest request) {
        var path = request.getRequestURI();
        return isReading(request) && (path.startsWith(ASSETS) || path.startsWith(HEALTH));
    }

    static boolean isOpenWithGeneratedPassword(HttpServletRequest request) {
        return isPublic(request) || WITH_GENERATED_PASSWORD.contains(request.getRequestURI());
    }

    /// An address that could not be read is nobody's.
    static boolean isApi(HttpServletRequest request) {
        @Nullable String path = request.getRequestURI();
        return path != null && path.startsWith(API);
    }

    static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /// The servlet container shows the error page of a request that was judged before.
    private static boolean isErrorPage(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR;
    }

    private static String method(HttpServletRequest request) {
        return isReading(request) ? "GET" : request.getMethod();
    }
}
