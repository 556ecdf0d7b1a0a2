package io.mainstay.platform.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mainstay.platform.persistence.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Answers `GET /metrics` to programs on this machine, beside the web server of the product and
/// without its wall.
final class MetricsServer implements SmartLifecycle {

    private static final String PATH = "/metrics";

    private final int port;
    private final Supplier<String> text;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService executor;

    /// @param port 0 for any that is free
    MetricsServer(int port, Supplier<String> text) {
        this.port = port;
        this.text = text;
    }

    int port() {
        return server == null ? 0 : server.getAddress().getPort();
    }

    @Override
    public void start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var started = HttpServer.create(address, 0);
            var answering =
                    Executors.newSingleThreadExecutor(
                            Thread.ofPlatform().name("metrics").daemon().factory());
            started.setExecutor(answering);
            started.createContext("/", this::answer);
            started.start();
            server = started;
            executor = answering;
        } catch (IOException taken) {
            throw new CannotStart(
                    "The management port %d cannot be opened (%s). Choose another one in MAINSTAY_MANAGEMENT_PORT; nodes on one machine need one each."
                            .formatted(port, taken.getMessage()),
                    taken);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
            } else {
                var body = text.get().getBytes(UTF_8);
                exchange.getResponseHeaders()
                        .set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        if (executor != null) {
            executor.shutdownNow();
            executor = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
