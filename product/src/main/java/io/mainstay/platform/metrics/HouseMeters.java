package io.mainstay.platform.metrics;

import io.mainstay.platform.metrics.persistence.HouseFigures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The figures that the nodes share. Read from the database once before each answer, not once a
/// figure.
final class HouseMeters implements MeterBinder {

    private final JdbcClient jdbc;
    private volatile HouseFigures figures;

    HouseMeters(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.figures = HouseFigures.read(jdbc);
    }

    void read() {
        figures = HouseFigures.read(jdbc);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "mainstay.sessions", "Open sessions", HouseFigures::sessions);
        gauge(
                registry,
                "mainstay.audit.seal.lag.seconds",
                "Age of the oldest entry of the audit trail without a seal",
                HouseFigures::sealLag);
        gauge(
                registry,
                "mainstay.feed.lag.seconds",
                "How long the oldest change has waited for a transaction to end",
                HouseFigures::feedLag);
        gauge(registry, "mainstay.jobs.queued", "Jobs that wait", HouseFigures::jobsQueued);
        gauge(registry, "mainstay.jobs.running", "Jobs at work", HouseFigures::jobsRunning);
        gauge(
                registry,
                "mainstay.jobs.failed",
                "Jobs that failed within the last day",
                HouseFigures::jobsFailed);
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            ToDoubleFunction<HouseFigures> figure) {
        Gauge.builder(name, this, meters -> figure.applyAsDouble(meters.figures))
                .description(description)
                .register(registry);
    }
}
