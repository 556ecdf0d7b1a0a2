package io.mainstay.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.rest.ApiFuzzer.Probe;
import io.mainstay.testing.ModuleTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// Whatever is sent to the API by somebody who may do everything: it is refused with a problem or
/// done, and never breaks. In a database of its own, because some of it is done.
@ModuleTest
@TestPropertySource(properties = "mainstay.test=fuzz")
class ApiFuzzTest {

    private static final Actor ANYBODY =
            new Actor(
                    Optional.of(new PersonId(1)),
                    "Anybody",
                    Set.of(Role.values()),
                    Standing.NONE,
                    Channel.API,
                    false);

    @Autowired WebApplicationContext context;
    @Autowired LimitBodies limitBodies;
    @Autowired AnswerOnce answerOnce;

    @Test
    void refusesOrDoesButNeverBreaks() {
        var api =
                MockMvcTester.from(
                        context, builder -> builder.addFilters(limitBodies, answerOnce).build());
        var broken = new ArrayList<String>();

        var probes = ApiFuzzer.probes(description(api));
        for (var probe : probes) {
            complaint(probe, send(api, probe)).ifPresent(broken::add);
        }

        assertThat(probes).isNotEmpty();
        assertThat(broken).isEmpty();
    }

    private static Optional<String> complaint(Probe probe, MvcTestResult answer) {
        var status = answer.getResponse().getStatus();
        var type = String.valueOf(answer.getResponse().getContentType());
        if (status >= 500) {
            return Optional.of(status + " " + probe);
        }
        if (probe.refused() && status < 400) {
            return Optional.of("taken with " + status + ": " + probe);
        }
        return status >= 400 && !type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                ? Optional.of("no problem but " + type + ": " + probe)
                : Optional.empty();
    }

    private static MvcTestResult send(MockMvcTester api, Probe probe) {
        var request =
                api.method(HttpMethod.valueOf(probe.method()))
                        .uri(URI.create(probe.address()))
                        .header("If-Match", "\"0\"");
        return as(
                probe.body().isEmpty()
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(probe.body()));
    }

    private static String description(MockMvcTester api) {
        var answer = as(api.get().uri("/api/openapi.json"));
        return new String(
                answer.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static MvcTestResult as(MockMvcTester.MockMvcRequestBuilder request) {
        return Actors.as(ANYBODY, request::exchange);
    }
}
