package io.mainstay.platform.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.module.SimpleModule;

/// How the API reads: strictly. What it does not know it refuses, and it never guesses a type.
@Configuration(proxyBeanMethods = false)
class RestConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ExpectedVersionResolver());
        resolvers.add(new ListRequestResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new StorableQuestions())
                // The search bears whatever is typed or pasted, and cleans it itself.
                .excludePathPatterns("/search", "/palette", "/api/v1/search");
        interceptors
                .addInterceptor(new KnownQuestions())
                .addPathPatterns("/api/v1/**", "/lists/*/export");
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return json ->
                json.enable(
                                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                                DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .withConfigOverride(List.class, RestConfiguration::withoutGaps)
                        .withConfigOverride(Set.class, RestConfiguration::withoutGaps)
                        .withConfigOverride(Optional.class, RestConfiguration::withoutGaps)
                        .addModule(
                                new SimpleModule("storable-text")
                                        .addDeserializer(String.class, new StorableText())
                                        .addKeyDeserializer(String.class, new StorableName()));
    }

    /// A list or a set in a body, also one that a merge patch may leave out, holds no `null`.
    private static void withoutGaps(MutableConfigOverride property) {
        property.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }
}
