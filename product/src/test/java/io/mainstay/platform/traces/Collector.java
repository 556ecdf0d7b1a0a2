package io.mainstay.platform.traces;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Receives traces as a collector does: OTLP, protobuf over HTTP.
final class Collector implements AutoCloseable {

    private static final HexFormat HEX = HexFormat.of();

    private final Queue<ExportTraceServiceRequest> received = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    /// What a span says.
    record Step(String trace, String parent, String id, String name, String text, boolean failed) {

        static Step of(Span span) {
            return new Step(
                    HEX.formatHex(span.getTraceId().toByteArray()),
                    HEX.formatHex(span.getParentSpanId().toByteArray()),
                    HEX.formatHex(span.getSpanId().toByteArray()),
                    span.getName(),
                    span.toString(),
                    span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR);
        }

        boolean isBelow(Step other) {
            return parent.equals(other.id) && trace.equals(other.trace);
        }
    }

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var collector = new Collector(HttpServer.create(address, 0));
            collector.listen();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        server.createContext(
                "/v1/traces",
                exchange -> {
                    try (exchange) {
                        take(exchange.getRequestBody().readAllBytes());
                        exchange.sendResponseHeaders(200, -1);
                    }
                });
        server.start();
    }

    private void take(byte[] body) throws InvalidProtocolBufferException {
        received.add(ExportTraceServiceRequest.parseFrom(body));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Step> steps() {
        return received.stream()
                .flatMap(request -> request.getResourceSpansList().stream())
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .map(Step::of)
                .toList();
    }

    List<String> services() {
        return received.stream()
                .flatMap(request -> request.getResourceSpansList().stream())
                .flatMap(resource -> resource.getResource().getAttributesList().stream())
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(KeyValue::getValue)
                .map(value -> value.getStringValue())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
