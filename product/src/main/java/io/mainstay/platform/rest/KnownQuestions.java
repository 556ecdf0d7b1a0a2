package io.mainstay.platform.rest;

import io.mainstay.platform.list.KnownParameters;
import io.mainstay.platform.list.ListRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// An address refuses the query parameters that the method behind the address does not take, as
/// bodies refuse unknown fields.
final class KnownQuestions implements HandlerInterceptor {

    private final Map<HandlerMethod, KnownParameters> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
            known.computeIfAbsent(method, KnownQuestions::of)
                    .check(request.getParameterMap().keySet());
        }
        return true;
    }

    private static KnownParameters of(HandlerMethod method) {
        return new KnownParameters(
                Stream.of(method.getMethodParameters())
                        .flatMap(KnownQuestions::names)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.getParameterType() == ListRequest.class) {
            return ListRequest.PARAMETERS.stream();
        }
        if (isGathered(parameter)) {
            return Stream.of(parameter.getParameterType().getRecordComponents())
                    .map(RecordComponent::getName);
        }
        return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(said -> said.name().isEmpty() ? name(parameter) : said.name())
                .stream();
    }

    /// Several parameters that a method takes as one record.
    private static boolean isGathered(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type.isRecord()
                && type.getDeclaringClass() == parameter.getDeclaringClass()
                && parameter.getParameterAnnotations().length == 0;
    }

    private static String name(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return Objects.requireNonNull(parameter.getParameterName());
    }
}
