package io.mainstay.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.testing.ModuleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API in `docs/openapi.json` is the one that the product gives. After a
/// change that is meant: `mvn -pl product test -Dtest=OpenApiTest -Dmainstay.openapi.write=true`.
@ModuleTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");

    @Autowired WebApplicationContext context;

    @Test
    void theCommittedDescriptionIsCurrent() throws IOException {
        var given = description();
        if (Boolean.getBoolean("mainstay.openapi.write")) {
            Files.writeString(COMMITTED, given);
        }

        assertThat(Files.readString(COMMITTED)).isEqualTo(given);
    }

    @Test
    void saysInAFewWordsWhatEachRouteDoes() {
        var api = JsonMapper.shared().readTree(description());
        assertThat(api.get("paths").valueStream().flatMap(JsonNode::valueStream))
                .isNotEmpty()
                .extracting(route -> route.path("summary").asString())
                .allMatch(summary -> !summary.isBlank() && !summary.startsWith("api."))
                .allMatch(summary -> summary.length() < 90);
    }

    @Test
    void describesTheConventions() {
        assertThat(description())
                .contains("\"openapi\" : \"3.1.0\"", "\"bearer\"", "application/problem+json")
                .doesNotContain("localhost");
    }

    private String description() {
        var answer =
                Actors.as(
                        Actor.system(Channel.API),
                        () ->
                                MockMvcTester.from(context)
                                        .get()
                                        .uri("/api/openapi.json")
                                        .exchange());
        assertThat(answer).hasStatusOk();
        return new String(
                        answer.getResponse().getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8)
                + "\n";
    }
}
