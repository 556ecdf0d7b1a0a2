package io.mainstay.platform.access.web;

import io.mainstay.platform.traces.Marks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What is said before any controller is reached: a problem to programs, one sentence to people.
/// Repeats nothing that came with the request.
///
/// @param code stable, as of any refusal
/// @param words without quotation marks
record PlainAnswer(int status, String code, String title, String words) {

    static final PlainAnswer SIGN_IN_NEEDED =
            new PlainAnswer(
                    401,
                    "sign-in-needed",
                    "Sign-in needed",
                    "Send a session cookie or an access token that has not ended.");

    static final PlainAnswer PASSWORD_CHANGE_NEEDED =
            new PlainAnswer(
                    403,
                    "password-change-needed",
                    "Password change needed",
                    "Sign in on the page first and choose a password of your own.");

    static final PlainAnswer NO_FORM_TOKEN =
            new PlainAnswer(
                    403,
                    "form-token-missing",
                    "Not from a page of ours",
                    "Send the token of this session in the header X-CSRF-Token or the field _csrf.");

    static final PlainAnswer OTHER_SITE =
            new PlainAnswer(
                    403,
                    "other-site",
                    "Sent by another site",
                    "Changes are taken only from pages of this installation.");

    static final PlainAnswer UNKNOWN_HOST =
            new PlainAnswer(
                    421,
                    "unknown-host",
                    "Unknown host name",
                    "This installation is not known by that name. An administrator sets it as MAINSTAY_BASE_URL.");

    static final PlainAnswer UNAVAILABLE =
            new PlainAnswer(
                    503,
                    "database-away",
                    "Back in a moment",
                    "The database cannot be reached; nothing was changed. Try again in a few seconds.");

    static final PlainAnswer READ_ONLY =
            new PlainAnswer(
                    403,
                    "read-only-token",
                    "Read-only token",
                    "This token has no leave to write. Make one with the scope write.");

    static final PlainAnswer MALFORMED =
            new PlainAnswer(
                    400,
                    "malformed-request",
                    "Malformed request",
                    "The address or a header has a form that is never used here.");

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = Routes.isApi(request) ? problem() : title + "\n" + words + "\n";
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        if (status == UNAVAILABLE.status) {
            response.setHeader("Retry-After", "5");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(
                Routes.isApi(request) ? "application/problem+json" : "text/plain;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String problem() {
        return """
        {"type":"/problems/%s","title":"%s","status":%d,"code":"%s","detail":"%s","traceId":"%s"}\
        """
                .formatted(
                        code, title, status, code, words, Marks.trace().orElseGet(Marks::newTrace));
    }
}
