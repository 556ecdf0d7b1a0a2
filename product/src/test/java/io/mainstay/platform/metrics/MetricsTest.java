package io.mainstay.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.mainstay.platform.persistence.CannotStart;
import io.mainstay.testing.ModuleTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
@TestPropertySource(properties = "mainstay.management.port=0")
class MetricsTest {

    @Autowired MockMvc mvc;
    @Autowired JdbcClient jdbc;
    @Autowired MetricsServer server;

    @Test
    void tellsOfRequestsPoolJavaAndHouse() throws Exception {
        mvc.perform(get("/health/live"));
        mvc.perform(get("/made-up-by-somebody-7"));
        jdbc.sql(
                        """
                        insert into platform_jobs.job
                            (kind, title, parameters, in_command, state, queued_at, seen_at)
                        values ('import', 'Import', '{}', true, 'RUNNING', now(), now())
                        """)
                .update();

        var answer = ask("GET", "/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/plain; version=0.0.4");
        assertThat(answer.body())
                .contains(
                        "http_server_requests_seconds_count{method=\"GET\",route=\"/health/live\",status=\"200\"} 1")
                .doesNotContain("made-up-by-somebody")
                .contains("hikaricp_connections_active{pool=\"mainstay\"}")
                .contains("jvm_memory_used_bytes{", "process_cpu_usage", "jvm_gc_")
                .contains("mainstay_jobs_running 1.0")
                .containsPattern("(?m)^mainstay_sessions [0-9.]+$")
                .containsPattern("(?m)^mainstay_audit_seal_lag_seconds [0-9.E-]+$")
                .containsPattern("(?m)^mainstay_feed_lag_seconds [0-9.E-]+$");
    }

    @Test
    void answersNothingElse() throws Exception {
        assertThat(ask("GET", "/").statusCode()).isEqualTo(404);
        assertThat(ask("POST", "/metrics").statusCode()).isEqualTo(405);
    }

    @Test
    void saysThatThePortIsTaken() {
        var second = new MetricsServer(server.port(), () -> "");

        assertThatThrownBy(second::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MAINSTAY_MANAGEMENT_PORT");
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + server.port() + path);
            var request =
                    HttpRequest.newBuilder(address)
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
