package io.mainstay.platform.traces;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Traces only when somebody receives them, so that a node without a receiver starts and runs as if
/// this were not there.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("mainstay.traces.url")
@ConditionalOnWebApplication
@EnableConfigurationProperties(TracesSettings.class)
class TracesConfiguration {

    @Bean
    Tracing tracing(TracesSettings settings) {
        return new Tracing(settings);
    }

    @Bean
    RequestSpans requestSpans(Tracing tracing) {
        return new RequestSpans(tracing.tracer());
    }

    @Bean
    JobSpans jobSpans(Tracing tracing) {
        return new JobSpans(tracing.tracer());
    }

    @Bean
    static BeanPostProcessor statementSpans(ObjectProvider<Tracing> tracing) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    var spans = new StatementSpans(tracing.getObject().tracer());
                    pool.setDataSource(TracedDatabase.of(pool, spans));
                }
                return bean;
            }
        };
    }
}
