package io.mainstay.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.mainstay.platform.draft.Drafts;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Pages come from templates that the build compiled; a view is named by its file, such as
/// `incident/show`.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Drafts> drafts;

    WebConfiguration(ObjectProvider<Drafts> drafts) {
        this.drafts = drafts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SubmittedResolver(new SentDraft(drafts)));
    }

    /// A page of a list is a hundred kilobytes, and leaves in so many pieces.
    @Bean
    TomcatConnectorCustomizer largePieces() {
        return connector -> connector.setProperty("socket.appWriteBufSize", "32768");
    }

    @Bean
    TemplateEngine templateEngine() {
        var engine =
                TemplateEngine.createPrecompiled(
                        null,
                        ContentType.Html,
                        getClass().getClassLoader(),
                        "gg.jte.generated.precompiled");
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    ViewResolver jteViews(TemplateEngine engine, Frames frames) {
        return (name, locale) ->
                engine.hasTemplate(name + ".jte")
                        ? new JteView(engine, name + ".jte", frames)
                        : null;
    }
}
