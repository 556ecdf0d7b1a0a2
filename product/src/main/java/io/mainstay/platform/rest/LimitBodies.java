package io.mainstay.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps JSON bodies to a size that one request may have.
@Component
@Order(10)
class LimitBodies extends OncePerRequestFilter {

    private final ProblemAnswers answers;

    LimitBodies(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Api.isAsked(request) || !Api.hasJsonBody(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > Api.LARGEST_JSON) {
            answers.send(request, response, new LimitedBody.TooLarge());
        } else {
            chain.doFilter(new LimitedBody(request), response);
        }
    }
}
