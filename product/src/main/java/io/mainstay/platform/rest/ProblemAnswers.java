package io.mainstay.platform.rest;

import io.mainstay.kernel.Refusal;
import io.mainstay.platform.rest.Problem.Fault;
import io.mainstay.platform.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Puts trouble into words and sends it.
@Component
class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final Words words;
    private final JsonMapper json;

    ProblemAnswers(Words words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    /// Faults go to the log, once, here; refusals do not.
    void send(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        var trouble = Troubles.of(failure);
        var traceId = traceId();
        if (trouble.status() >= 500) {
            LOG.error(
                    "{} {} failed, trace {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    traceId,
                    failure);
        }
        send(request, response, trouble, traceId);
    }

    void send(HttpServletRequest request, HttpServletResponse response, Trouble trouble)
            throws IOException {
        send(request, response, trouble, traceId());
    }

    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            Trouble trouble,
            String traceId)
            throws IOException {
        var problem = problem(request, trouble, traceId);
        response.reset();
        response.setStatus(trouble.status());
        trouble.headers()
                .forEach((name, values) -> values.forEach(it -> response.addHeader(name, it)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var bytes = json.writeValueAsBytes(problem);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Problem problem(HttpServletRequest request, Trouble trouble, String traceId) {
        var locale = request.getLocale();
        return new Problem(
                "/problems/" + trouble.code(),
                words.say(locale, "rest.status." + trouble.status()),
                trouble.status(),
                trouble.code(),
                words.say(locale, "refusal." + trouble.code(), trouble.arguments().toArray()),
                request.getRequestURI(),
                trouble.problems().stream().map(it -> fault(locale, trouble, it)).toList(),
                traceId,
                trouble.currentVersion());
    }

    private Fault fault(Locale locale, Trouble trouble, Refusal.Problem problem) {
        var parameter = trouble.parameters();
        return new Fault(
                parameter ? Optional.empty() : Optional.of(pointer(problem.field())),
                parameter ? Optional.of(problem.field()) : Optional.empty(),
                trouble.code().equals("bad-filter")
                        ? Optional.of((Integer) problem.arguments().getFirst())
                        : Optional.empty(),
                problem.code(),
                words.say(locale, problem));
    }

    /// RFC 6901.
    private static String pointer(String field) {
        return field.isEmpty()
                ? ""
                : "/" + field.replace("~", "~0").replace("/", "~1").replace(".", "/");
    }

    private static String traceId() {
        return Optional.ofNullable(MDC.get("traceId"))
                .orElseGet(
                        () -> HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    }
}
