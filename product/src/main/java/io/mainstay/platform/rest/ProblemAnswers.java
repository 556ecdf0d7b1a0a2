package io.mainstay.platform.rest;

import io.mainstay.kernel.Refusal;
import io.mainstay.platform.rest.Problem.Fault;
import io.mainstay.platform.traces.Marks;
import io.mainstay.platform.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
        if (trouble.status() >= 500) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        send(request, response, trouble);
    }

    void send(HttpServletRequest request, HttpServletResponse response, Trouble trouble)
            throws IOException {
        var problem = problem(request, trouble);
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

    private Problem problem(HttpServletRequest request, Trouble trouble) {
        var locale = locale(request);
        return new Problem(
                "/problems/" + trouble.code(),
                words.say(locale, "rest.status." + trouble.status()),
                trouble.status(),
                trouble.code(),
                words.say(locale, "refusal." + trouble.code(), trouble.arguments().toArray()),
                request.getRequestURI(),
                trouble.problems().stream().map(it -> fault(locale, trouble, it)).toList(),
                Marks.trace().orElseGet(Marks::newTrace),
                trouble.currentVersion());
    }

    /// Of the languages that are whole: an answer is not half in one and half in another.
    private Locale locale(HttpServletRequest request) {
        var asked = request.getLocale();
        return words.whole().contains(asked.getLanguage()) ? asked : Locale.UK;
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
}
