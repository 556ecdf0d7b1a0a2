package io.mainstay.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.platform.rest.BrokenConnectionTest.CutResource;
import io.mainstay.testing.ModuleTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

/// The database dies in the middle of a request: what is then left to roll back is no fault.
@ModuleTest
@Import(CutResource.class)
class BrokenConnectionTest {

    @Autowired WebApplicationContext context;
    @Autowired AnswerOnce answerOnce;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isToldToComeAgain(boolean withKey) {
        var api = MockMvcTester.from(context, builder -> builder.addFilters(answerOnce).build());
        var request =
                api.post()
                        .uri("/api/v1/cuts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}");
        var key = UUID.randomUUID().toString();

        var answer =
                Actors.as(
                        Actor.system(Channel.API),
                        () -> (withKey ? request.header(AnswerOnce.KEY, key) : request).exchange());

        assertThat(answer).hasStatus(503).hasHeader("Retry-After", "5");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("database-away");
    }

    @RestController
    static class CutResource {

        private final JdbcClient jdbc;

        CutResource(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @PostMapping("/api/v1/cuts")
        void cut() {
            jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query(Boolean.class).single();
        }
    }
}
