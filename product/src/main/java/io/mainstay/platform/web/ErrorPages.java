package io.mainstay.platform.web;

import io.mainstay.kernel.Refusal;
import io.mainstay.platform.traces.Marks;
import io.mainstay.platform.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/// A whole page for each status that is no success, in words that people can act on; also for what
/// fails before any controller is reached.
@Component
class ErrorPages implements ErrorViewResolver {

    private static final String VIEW = "layout/error";

    private final Words words;

    ErrorPages(Words words) {
        this.words = words;
    }

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView(VIEW, Map.of("page", page(status.value(), null)));
    }

    String show(int status, @Nullable Refusal refusal, Model model) {
        model.addAttribute("page", page(status, refusal));
        return VIEW;
    }

    private ErrorPage page(int status, @Nullable Refusal refusal) {
        var known = words.has("platform.error.%d.title".formatted(status));
        var broken = status >= 500;
        return new ErrorPage(
                status,
                "platform.error." + (known ? status : broken ? 500 : 400),
                refusal,
                Marks.trace().filter(_ -> broken));
    }
}
