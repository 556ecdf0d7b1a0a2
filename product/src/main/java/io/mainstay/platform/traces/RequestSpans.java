package io.mainstay.platform.traces;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// A span for each request, named by its declared route and never by the address, and part of the
/// caller's trace when it sends one. Health and assets are left out.
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class RequestSpans extends OncePerRequestFilter {

    private static final int BROKEN = 500;

    private final Tracer tracer;

    RequestSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/health/") || path.startsWith("/static/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var span =
                tracer.spanBuilder("request")
                        .setSpanKind(SpanKind.SERVER)
                        .setParent(caller(request))
                        .startSpan();
        try (var _ = span.makeCurrent()) {
            chain.doFilter(request, response);
            answered(span, response.getStatus());
        } catch (IOException | ServletException | RuntimeException failure) {
            CurrentSpan.failed(span, failure.getClass().getName());
            throw failure;
        } finally {
            describe(span, request);
            span.end();
        }
    }

    private static Context caller(HttpServletRequest request) {
        return W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), request, Headers.ONLY_THE_PARENT);
    }

    private static void answered(Span span, int status) {
        span.setAttribute("http.response.status_code", status);
        if (status >= BROKEN) {
            CurrentSpan.failed(span, Integer.toString(status));
        }
    }

    private static void describe(Span span, HttpServletRequest request) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var method = RequestMethods.known(request);
        span.updateName(route == null ? method : method + " " + route);
        span.setAttribute("http.request.method", method);
        if (route != null) {
            span.setAttribute("http.route", route.toString());
            span.setAttribute(Marks.RECORD, MDC.get(Marks.RECORD));
        }
    }

    /// Other headers of a trace hold what callers like to put there.
    private enum Headers implements TextMapGetter<HttpServletRequest> {
        ONLY_THE_PARENT;

        private static final String PARENT = "traceparent";

        @Override
        public Iterable<String> keys(HttpServletRequest request) {
            return List.of(PARENT);
        }

        @Override
        public @Nullable String get(@Nullable HttpServletRequest request, String name) {
            return request != null && name.equals(PARENT) ? request.getHeader(PARENT) : null;
        }
    }
}
