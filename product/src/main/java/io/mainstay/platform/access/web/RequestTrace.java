package io.mainstay.platform.access.web;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.traces.Marks;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Marks each line that is logged while a request is answered: with the trace to which it belongs,
/// the record that it is about, and the number, never the name, of the person who asks.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestTrace extends OncePerRequestFilter {

    /// W3C Trace Context, where a trace of zeros is none.
    private static final Pattern PARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(Marks.TRACE, trace(request));
        record(request).ifPresent(ref -> MDC.put(Marks.RECORD, ref.toString()));
        try {
            chain.doFilter(request, response);
        } finally {
            Marks.removeAll();
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /// The same for all dispatches of a request; that of the caller, when it sends one.
    private static String trace(HttpServletRequest request) {
        if (request.getAttribute(Marks.TRACE) instanceof String known) {
            return known;
        }
        var trace = sent(request).orElseGet(Marks::newTrace);
        request.setAttribute(Marks.TRACE, trace);
        return trace;
    }

    private static Optional<String> sent(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("traceparent"))
                .map(PARENT::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1));
    }

    /// The innermost one of the address, as in `/incidents/INC-1042/tasks/TSK-7`.
    private static Optional<RecordRef> record(HttpServletRequest request) {
        return Arrays.stream(request.getRequestURI().split("/"))
                .flatMap(part -> RecordRef.parse(part).stream())
                .reduce((outer, inner) -> inner);
    }
}
