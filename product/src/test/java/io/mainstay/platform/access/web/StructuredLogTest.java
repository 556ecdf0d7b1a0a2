package io.mainstay.platform.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import io.mainstay.platform.traces.Marks;
import io.mainstay.testing.ModuleTest;
import jakarta.servlet.FilterChain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stands in the log as JSON: one object a line, marked with trace, record and person; nothing
/// secret.
@ModuleTest
class StructuredLogTest {

    private static final String CANARY = "canary-7f3a91";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc mvc;
    @Autowired Environment environment;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        context.putObject(Environment.class.getName(), environment);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        root.addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(appender);
    }

    @Test
    void marksEachLineWithTraceAndRecordAndForgetsThemAfterwards() throws Exception {
        var request = new MockHttpServletRequest("GET", "/incidents/INC-1042/tasks/TSK-7");
        request.addHeader("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        through(
                request,
                (asked, answered) -> {
                    MDC.put(Marks.PERSON, "12");
                    root.info("said\r\nforged");
                });

        var line = lines().getFirst();
        assertThat(lines()).hasSize(1);
        assertThat(line.at("/message").asString()).isEqualTo("said\r\nforged");
        assertThat(line.at("/trace/id").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(line.at("/mainstay/record").asString()).isEqualTo("TSK-7");
        assertThat(line.at("/user/id").asString()).isEqualTo("12");
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void makesATraceWhereNoneIsSentOrItCannotBeOne() throws Exception {
        var forged = new MockHttpServletRequest("GET", "/incidents");
        forged.addHeader("traceparent", "00-zz\r\n" + CANARY);

        through(forged, (asked, answered) -> root.info("said"));

        assertThat(lines().getFirst().at("/trace/id").asString()).matches("[0-9a-f]{32}");
        assertThat(lines().getFirst().at("/mainstay").isMissingNode()).isTrue();
    }

    @Test
    void holdsNoSecretThatCameIn() throws Exception {
        var security = context.getLogger("io.mainstay");
        var before = security.getLevel();
        security.setLevel(Level.DEBUG);
        try {
            mvc.perform(post("/sign-in").param("login", "somebody").param("password", CANARY));
            mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + CANARY));
            mvc.perform(get("/").header("Cookie", "mainstay=" + CANARY + "; " + CANARY + "=1"));
            mvc.perform(
                    post("/api/v1/me/password")
                            .header("Authorization", "Bearer " + CANARY)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"password\": \"" + CANARY + "\", broken"));
            mvc.perform(get("/sign-in").header("X-Forged", CANARY + "\r\n{\"forged\": true}"));
        } finally {
            security.setLevel(before);
        }
        root.info("asked");

        assertThat(lines()).isNotEmpty();
        assertThat(text()).contains("asked").doesNotContain(CANARY, "only-for-tests");
    }

    private static void through(MockHttpServletRequest request, FilterChain chain)
            throws Exception {
        new RequestTrace().doFilter(request, new MockHttpServletResponse(), chain);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    /// Each line is read as an object of its own; a line that was split would not be one.
    private List<JsonNode> lines() throws IOException {
        return text().lines().map(JSON::readTree).toList();
    }
}
