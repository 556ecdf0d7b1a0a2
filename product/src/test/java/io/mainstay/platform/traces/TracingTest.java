package io.mainstay.platform.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.opentelemetry.api.trace.Span;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TracingTest {

    private static final String NOBODY_LISTENS = "http://127.0.0.1:1";
    private static final String KEPT_BY_CALLER =
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void costsNobodyAWaitWhileTheCollectorIsAway() {
        var tracing = new Tracing(new TracesSettings(NOBODY_LISTENS, 1));

        assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                    for (var request = 0; request < 10_000; request++) {
                        assertThat(ask(tracing)).isTrue();
                    }
                });

        assertTimeout(Duration.ofSeconds(5), tracing::close);
    }

    @Test
    void keepsNoMoreThanItsShareWhateverCallersAskFor() throws Exception {
        try (var tracing = new Tracing(new TracesSettings(NOBODY_LISTENS, 0))) {
            assertThat(ask(tracing)).isFalse();
        }
    }

    /// Whether the request was traced.
    private static boolean ask(Tracing tracing) throws Exception {
        var request = new MockHttpServletRequest("GET", "/incidents");
        request.addHeader("traceparent", KEPT_BY_CALLER);
        var traced = new AtomicBoolean();
        FilterChain chain = (asked, answer) -> traced.set(Span.current().isRecording());
        new RequestSpans(tracing.tracer()).doFilter(request, new MockHttpServletResponse(), chain);
        return traced.get();
    }
}
