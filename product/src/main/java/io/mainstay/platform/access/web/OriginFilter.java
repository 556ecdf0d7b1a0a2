package io.mainstay.platform.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only under our own names, and takes changes only from our own pages.
final class OriginFilter extends OncePerRequestFilter {

    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    private final HostNames names;

    OriginFilter(HostNames names) {
        this.names = names;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isHealth(request) && !names.contain(request.getServerName())) {
            PlainAnswer.UNKNOWN_HOST.send(request, response);
        } else if (!Routes.isReading(request) && isFromAnotherSite(request)) {
            PlainAnswer.OTHER_SITE.send(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /// Load balancers ask by whatever name they know.
    private static boolean isHealth(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/health/");
    }

    private static boolean isFromAnotherSite(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && FOREIGN.contains(site);
    }
}
