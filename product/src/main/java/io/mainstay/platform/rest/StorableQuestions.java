package io.mainstay.platform.rest;

import io.mainstay.kernel.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.web.servlet.HandlerInterceptor;

/// No question and no form has a NUL in its parameters, since nobody can type one and PostgreSQL
/// takes none as text: refused here once, for every page and resource.
final class StorableQuestions implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach(StorableQuestions::check);
        return true;
    }

    private static void check(String name, String[] values) {
        if (Stream.concat(Stream.of(name), Stream.of(values))
                .anyMatch(text -> text.indexOf('\0') >= 0)) {
            throw InvalidInput.of(name.replace('\0', '\uFFFD'), "control-character");
        }
    }
}
