package io.mainstay.platform.metrics;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts and times only when somebody reads it, so that a node without a management port starts
/// and runs as if this were not there.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("mainstay.management.port")
@ConditionalOnWebApplication
class MetricsConfiguration {

    @Bean
    PrometheusMeterRegistry meters(HikariDataSource pool) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        pool.setMetricRegistry(registry);
        List.<MeterBinder>of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics(),
                        new FileDescriptorMetrics())
                .forEach(binder -> binder.bindTo(registry));
        return registry;
    }

    /// Listens to the collector until it is closed.
    @Bean
    JvmGcMetrics collections(PrometheusMeterRegistry meters) {
        var collections = new JvmGcMetrics();
        collections.bindTo(meters);
        return collections;
    }

    @Bean
    RequestMeters requestMeters(PrometheusMeterRegistry meters) {
        return new RequestMeters(meters);
    }

    @Bean
    MetricsServer metricsServer(
            @Value("${mainstay.management.port}") int port,
            PrometheusMeterRegistry meters,
            JdbcClient jdbc) {
        var house = new HouseMeters(jdbc);
        house.bindTo(meters);
        return new MetricsServer(
                port,
                () -> {
                    house.read();
                    return meters.scrape();
                });
    }
}
