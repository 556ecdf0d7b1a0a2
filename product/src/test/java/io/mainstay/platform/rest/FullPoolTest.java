package io.mainstay.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.rest.RestConventionsTest.LampResource;
import io.mainstay.testing.ModuleTest;
import jakarta.servlet.http.Cookie;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// Somebody else holds every connection: who comes is told soon to come again, and loses nothing.
@ModuleTest
@Import(LampResource.class)
class FullPoolTest {

    private static final Duration SOON = Duration.ofSeconds(4);
    private static final Actor AISHA =
            new Actor(
                    Optional.of(new PersonId(1)),
                    "Aisha",
                    Set.of(Role.SERVICE_DESK_ANALYST),
                    Standing.NONE,
                    Channel.API,
                    false);

    @Autowired WebApplicationContext context;
    @Autowired MockMvc mvc;
    @Autowired AnswerOnce answerOnce;
    @Autowired HikariDataSource pool;

    private final List<Connection> held = new ArrayList<>();

    @BeforeEach
    void takesAllConnections() throws SQLException {
        while (held.size() < pool.getMaximumPoolSize()) {
            held.add(pool.getConnection());
        }
    }

    @AfterEach
    void givesThemBack() throws SQLException {
        for (var connection : held) {
            connection.close();
        }
        held.clear();
    }

    @Test
    void comesBackLaterWithTheSameKey() throws SQLException {
        var key = UUID.randomUUID().toString();
        assertThat(make(key)).satisfies(FullPoolTest::isToldToComeAgain);

        givesThemBack();
        assertThat(make(key)).hasStatus(201);
    }

    @Test
    void comesBackLaterWithoutAKey() {
        assertThat(make("")).satisfies(FullPoolTest::isToldToComeAgain);
    }

    @Test
    void isNotBroken() {
        var api = MockMvcTester.create(mvc);
        assertThat(api.get().uri("/health/ready")).hasStatus(200);
    }

    @Test
    void looksUpNobodysSessionToSayHowItIs() {
        var api = MockMvcTester.create(mvc);
        var cookie = new Cookie("mainstay", "x".repeat(43));
        assertThat(api.get().uri("/health/live").cookie(cookie)).hasStatus(200);
        assertThat(api.get().uri("/health/ready").cookie(cookie)).hasStatus(200);
    }

    @Test
    void tellsPeopleOnAPageToComeAgain() {
        var page =
                Actors.as(
                        AISHA,
                        () ->
                                MockMvcTester.from(context)
                                        .get()
                                        .uri("/jobs")
                                        .accept(MediaType.TEXT_HTML)
                                        .exchange());

        assertThat(page).hasStatus(503).hasHeader("Retry-After", "5");
    }

    private static void isToldToComeAgain(MvcTestResult answer) {
        assertThat(answer).hasStatus(503).hasHeader("Retry-After", "5");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("database-away");
    }

    private MvcTestResult make(String key) {
        var api = MockMvcTester.from(context, builder -> builder.addFilters(answerOnce).build());
        var request =
                api.post()
                        .uri("/api/v1/lamps")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"full\",\"watts\":1}");
        var begun = System.nanoTime();
        var answer =
                Actors.as(
                        AISHA,
                        () ->
                                (key.isEmpty() ? request : request.header(AnswerOnce.KEY, key))
                                        .exchange());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
        return answer;
    }
}
