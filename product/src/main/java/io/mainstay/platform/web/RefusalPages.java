package io.mainstay.platform.web;

import io.mainstay.kernel.Refusal;
import io.mainstay.platform.persistence.DatabaseAway;
import io.mainstay.platform.persistence.NoSpaceLeft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/// The one place where a refusal or a fault becomes a page. Only for those who ask for a page; the
/// API answers in its own way.
@ControllerAdvice
@Order(-10)
class RefusalPages {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalPages.class);

    private static final int AWAY = 503;
    private static final int FULL = 507;

    private final ErrorPages pages;

    RefusalPages(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
    String refused(Refusal refusal, HttpServletResponse response, Model model) {
        var status = status(refusal.kind());
        response.setStatus(status);
        return pages.show(status, refusal, model);
    }

    /// What the framework itself turns down: no such address, a method that nobody offers, a body
    /// that is too large. Everything else is a fault: it is written to the log once, here.
    @ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
    String failed(
            Exception failure,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws Exception {
        if (failure instanceof org.springframework.security.access.AccessDeniedException) {
            throw failure;
        }
        var status = status(failure);
        if (status >= 500) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        if (status == AWAY || status == FULL) {
            response.setHeader(HttpHeaders.RETRY_AFTER, status == AWAY ? "5" : "60");
        }
        response.setStatus(status);
        return pages.show(status, null, model);
    }

    /// The address of a form that was refused, opened again: what it stands on is one step up.
    @ExceptionHandler(
            exception = HttpRequestMethodNotSupportedException.class,
            produces = MediaType.TEXT_HTML_VALUE)
    String neverShown(
            HttpRequestMethodNotSupportedException turnedDown,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var path = request.getRequestURI();
        var step = path.lastIndexOf('/');
        if (request.getMethod().equals("GET") && step > 0) {
            return "redirect:" + path.substring(0, step);
        }
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        return pages.show(HttpServletResponse.SC_METHOD_NOT_ALLOWED, null, model);
    }

    private static int status(Exception failure) {
        return switch (failure) {
            case Exception full when NoSpaceLeft.isBehind(full) -> FULL;
            case ErrorResponse known -> known.getStatusCode().value();
            case TypeMismatchException noSuchAddress -> 404;
            case MultipartException broken -> 400;
            case InvalidParameterException tooLargeOrBroken -> tooLargeOrBroken.getErrorCode();
            case Exception away when DatabaseAway.isBehind(away) -> AWAY;
            default -> 500;
        };
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case UNREADABLE -> 400;
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT, STALE -> 409;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
        };
    }
}
