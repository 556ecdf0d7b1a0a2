package io.mainstay.platform.web;

import io.mainstay.kernel.Refusal.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads a form into its record, and keeps what could not be read as problems of the fields.
final class SubmittedResolver implements HandlerMethodArgumentResolver {

    private final SentDraft draft;

    SubmittedResolver(SentDraft draft) {
        this.draft = draft;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Submitted.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        var request =
                java.util.Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response =
                java.util.Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        var type = ResolvableType.forMethodParameter(parameter).getGeneric(0);
        var binder =
                (ServletRequestDataBinder)
                        java.util.Objects.requireNonNull(binders)
                                .createBinder(web, null, "form", type);
        binder.construct(request);
        return new Submitted<>(request, response, binder.getTarget(), problems(binder), draft);
    }

    private static List<Problem> problems(ServletRequestDataBinder binder) {
        return binder.getBindingResult().getFieldErrors().stream()
                .map(SubmittedResolver::problem)
                .toList();
    }

    private static Problem problem(FieldError error) {
        var text = java.util.Objects.toString(error.getRejectedValue(), "");
        return Problem.of(error.getField(), text.isBlank() ? "required" : misread(error));
    }

    /// Figures that people type are whole numbers; other numbers are picked and sent by the page.
    private static String misread(FieldError error) {
        var isFigure =
                error.contains(TypeMismatchException.class)
                        && Integer.class.equals(
                                error.unwrap(TypeMismatchException.class).getRequiredType());
        return isFigure ? "no-whole-number" : "not-understood";
    }
}
