package io.mainstay.platform.traces;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// Makes spans and sends them in the background. A collector that is away costs spans, never a
/// request: what does not fit into the queue is dropped.
final class Tracing implements AutoCloseable {

    private static final String NAME = "io.mainstay";
    private static final Duration LONGEST_SENDING = Duration.ofSeconds(5);
    private static final long LAST_WORDS_SECONDS = 3;

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    Tracing(TracesSettings settings) {
        this.provider =
                SdkTracerProvider.builder()
                        .setResource(resource())
                        .setIdGenerator(new MarkedIds())
                        .setSampler(sampler(settings.share()))
                        .addSpanProcessor(BatchSpanProcessor.builder(exporter(settings)).build())
                        .build();
        this.tracer = provider.get(NAME);
    }

    Tracer tracer() {
        return tracer;
    }

    private static OtlpHttpSpanExporter exporter(TracesSettings settings) {
        return OtlpHttpSpanExporter.builder()
                .setEndpoint(settings.receiver())
                .setTimeout(LONGEST_SENDING)
                .build();
    }

    private static Resource resource() {
        return Resource.create(
                Attributes.builder()
                        .put("service.name", "mainstay")
                        .put("service.instance.id", UUID.randomUUID().toString())
                        .build());
    }

    /// A caller may ask that its trace is left out, but not that all of its traces are kept.
    private static Sampler sampler(double share) {
        var ours = Sampler.traceIdRatioBased(share);
        return Sampler.parentBasedBuilder(ours).setRemoteParentSampled(ours).build();
    }

    /// Sends what waits, for a moment.
    void flush() {
        provider.forceFlush().join(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        provider.shutdown().join(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    }

    /// A trace has one number, in the log, in the answer and at the collector.
    private static final class MarkedIds implements IdGenerator {

        @Override
        public String generateTraceId() {
            return Marks.trace().orElseGet(IdGenerator.random()::generateTraceId);
        }

        @Override
        public String generateSpanId() {
            return IdGenerator.random().generateSpanId();
        }
    }
}
