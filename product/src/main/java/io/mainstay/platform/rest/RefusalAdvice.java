package io.mainstay.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Turns whatever goes wrong under `/api` into a problem, also where no controller was found. It
/// stands before the pages' own advice, so that a caller never gets a page.
@Component
class RefusalAdvice implements HandlerExceptionResolver, Ordered {

    private final ProblemAnswers answers;

    RefusalAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (!Api.isAsked(request) || response.isCommitted()) {
            return null;
        }
        if (!(failure instanceof AsyncRequestNotUsableException)) {
            send(request, response, failure);
        }
        return new ModelAndView();
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        try {
            answers.send(request, response, failure);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
