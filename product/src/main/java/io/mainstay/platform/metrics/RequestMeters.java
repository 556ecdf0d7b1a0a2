package io.mainstay.platform.metrics;

import io.mainstay.platform.traces.RequestMethods;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Times each request by its route, as it is declared: never by the address, which people make up.
/// A line to a live page stays open and is not timed.
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestMeters extends OncePerRequestFilter {

    private final MeterRegistry registry;

    RequestMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var started = Timer.start(registry);
        try {
            chain.doFilter(request, response);
        } finally {
            if (!request.isAsyncStarted()) {
                started.stop(timer(request, response));
            }
        }
    }

    private Timer timer(HttpServletRequest request, HttpServletResponse response) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return Timer.builder("http.server.requests")
                .description("Answered requests")
                .tag("method", RequestMethods.known(request))
                .tag("route", route == null ? "none" : route.toString())
                .tag("status", Integer.toString(response.getStatus()))
                .register(registry);
    }
}
