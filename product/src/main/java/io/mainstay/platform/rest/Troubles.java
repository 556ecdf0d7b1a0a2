package io.mainstay.platform.rest;

import io.mainstay.kernel.Refusal;
import io.mainstay.kernel.Refusal.Problem;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.platform.list.BadListRequest;
import io.mainstay.platform.persistence.DatabaseAway;
import io.mainstay.platform.persistence.NoSpaceLeft;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/// Tells what kind of trouble an exception is: the one place that knows which status a refusal has.
final class Troubles {

    static final String FAULT = "fault";

    private static final long RETRY_SECONDS = 60;
    private static final long AWAY_SECONDS = 5;

    /// Somebody has to make room.
    private static final long FULL_SECONDS = 60;

    private static final Map<Integer, String> CODES =
            Map.of(
                    400, "bad-request",
                    404, "no-such-route",
                    405, "method-not-allowed",
                    406, "not-acceptable",
                    413, "too-large",
                    415, "unsupported-media-type");

    private Troubles() {}

    static Trouble of(Exception failure) {
        return switch (failure) {
            case Refusal refusal -> refused(refusal);
            case Exception full when NoSpaceLeft.isBehind(full) ->
                    later(507, "storage-full", FULL_SECONDS);
            case ApiFault fault -> Trouble.of(fault.status().value(), fault.code());
            case HttpMessageNotReadableException unread -> BadJson.trouble(unread);
            case MethodArgumentTypeMismatchException mismatch -> mismatched(mismatch);
            case MissingServletRequestPartException missing ->
                    Trouble.inParameter(
                            "bad-parameter",
                            Problem.of(missing.getRequestPartName(), "part-missing"));
            case MissingServletRequestParameterException missing ->
                    Trouble.inParameter(
                            "bad-parameter", Problem.of(missing.getParameterName(), "required"));
            case HttpMediaTypeNotSupportedException other -> unsupported(other);
            case ErrorResponse known -> byFramework(known);
            case MultipartException broken -> Trouble.of(400, "bad-request");
            case InvalidParameterException undecodable -> {
                var status = undecodable.getErrorCode();
                yield Trouble.of(status, CODES.getOrDefault(status, "bad-request"));
            }
            case Exception away when DatabaseAway.isBehind(away) -> away();
            default -> Trouble.of(500, FAULT);
        };
    }

    /// The database is away for a moment; it is started again by itself.
    private static Trouble away() {
        return later(503, "database-away", AWAY_SECONDS);
    }

    private static Trouble later(int status, String code, long seconds) {
        var trouble = Trouble.of(status, code);
        trouble.headers().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return trouble;
    }

    static int status(Refusal.Kind kind) {
        return switch (kind) {
            case UNREADABLE -> 400;
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
        };
    }

    private static Trouble refused(Refusal refusal) {
        var headers = new HttpHeaders();
        if (refusal.kind() == Refusal.Kind.TOO_MANY) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_SECONDS));
        }
        Optional<Long> version =
                refusal instanceof StaleRecord stale
                        ? Optional.of(stale.currentVersion())
                        : Optional.empty();
        version.ifPresent(current -> headers.setETag(Answers.tag(current)));
        return new Trouble(
                status(refusal.kind()),
                refusal.code(),
                refusal.arguments(),
                refusal.problems(),
                refusal instanceof BadListRequest,
                version,
                headers);
    }

    /// An address that cannot be a record's is not there; a parameter of the wrong form is named.
    private static Trouble mismatched(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Trouble.of(404, "no-such-route")
                : Trouble.inParameter(
                        "bad-parameter", Problem.of(mismatch.getName(), "not-understood"));
    }

    /// Says what the route does take.
    private static Trouble unsupported(HttpMediaTypeNotSupportedException other) {
        var types = other.getSupportedMediaTypes();
        var taken =
                types.isEmpty() || types.contains(MediaType.APPLICATION_JSON)
                        ? MediaType.APPLICATION_JSON_VALUE
                        : types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
        var trouble = Trouble.of(415, "unsupported-media-type", taken);
        trouble.headers().putAll(other.getHeaders());
        return trouble;
    }

    private static Trouble byFramework(ErrorResponse known) {
        var status = known.getStatusCode().value();
        if (status >= 500) {
            return Trouble.of(status, FAULT);
        }
        var trouble = Trouble.of(status, CODES.getOrDefault(status, "bad-request"));
        trouble.headers().putAll(known.getHeaders());
        return trouble;
    }
}
