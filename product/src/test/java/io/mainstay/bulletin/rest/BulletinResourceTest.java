package io.mainstay.bulletin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
@Import(Cast.class)
class BulletinResourceTest {

    private static final String PATH = "/api/v1/bulletins";

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;

    private MockMvcTester web = MockMvcTester.of();

    @BeforeEach
    void opensTheHouse() {
        web = MockMvcTester.from(context);
    }

    @Test
    void goesThroughItsLife() {
        var bulletin = written("The yak is gone");
        assertThat(sent(cast.manager(), "PUT", bulletin + "/publication", ""))
                .bodyJson()
                .hasPathSatisfying("$.actions", it -> it.assertThat().asArray().contains("UPDATE"));
        assertThat(
                        sent(
                                cast.manager(),
                                "POST",
                                bulletin + "/updates",
                                "{\"body\": \"Found.\", \"severity\": \"LIMITED\"}"))
                .bodyJson()
                .extractingPath("$.severity")
                .isEqualTo("LIMITED");
        assertThat(sent(cast.manager(), "PUT", bulletin + "/end", "{\"body\": \"It is back.\"}"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("ENDED");
        assertThat(sent(cast.aisha(), "GET", bulletin + "/entries", ""))
                .bodyJson()
                .extractingPath("$[*].body")
                .asArray()
                .containsExactly("It is back.", "Found.", "We look for it.");
    }

    @Test
    void tellsReadersNotWhoWroteItAndWhomItIsFor() {
        var bulletin = written("The yak is gone");
        sent(cast.manager(), "PUT", bulletin + "/publication", "");
        assertThat(sent(cast.marta(), "GET", bulletin, "")).bodyText().contains("\"sites\":[]");
        assertThat(sent(cast.aisha(), "GET", bulletin, ""))
                .bodyText()
                .doesNotContain("\"sites\":[")
                .doesNotContain("\"author\":" + cast.person("Marta Lindqvist"));
    }

    @Test
    void refusesToChangeWhatPeopleHaveRead() {
        var bulletin = written("The yak is gone");
        sent(cast.manager(), "PUT", bulletin + "/publication", "");
        assertThat(patched(cast.manager(), bulletin, "1", "{\"body\": \"Never was.\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("bulletin-text-told");
        assertThat(patched(cast.manager(), bulletin, "0", "{\"title\": \"The yak\"}"))
                .hasStatus(412);
        assertThat(patched(cast.manager(), bulletin, "1", "{\"units\": [999999]}"))
                .hasStatus(422)
                .bodyText()
                .contains("no-such-unit");
        assertThat(patched(cast.manager(), bulletin, "1", "{\"title\": \"The yak\"}"))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");
    }

    @Test
    void tellsTheStatusAndWhoMayOpenIt() {
        var bulletin = written("The yak is gone");
        sent(cast.manager(), "PUT", bulletin + "/publication", "");
        var number = bulletin.substring(PATH.length() + 1);
        assertThat(sent(cast.aisha(), "GET", "/api/v1/status", "")).bodyText().contains(number);
        var administrator = cast.actor("Adam", Standing.NONE, Role.ADMINISTRATOR);
        assertThat(sent(administrator, "GET", "/api/v1/status/settings", ""))
                .bodyJson()
                .extractingPath("$.open")
                .isEqualTo(false);
        assertThat(sent(cast.aisha(), "GET", "/api/v1/status/settings", "")).hasStatus(403);
    }

    private String written(String title) {
        var answer =
                sent(
                        cast.marta(),
                        "POST",
                        PATH,
                        "{\"title\": \"%s\", \"body\": \"We look for it.\"}".formatted(title));
        assertThat(answer).hasStatus(201);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private MvcTestResult patched(Actor actor, String uri, String version, String body) {
        var sent =
                web.patch()
                        .uri(uri)
                        .header("If-Match", "\"" + version + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body);
        return Actors.as(actor, sent::exchange);
    }

    private MvcTestResult sent(Actor actor, String method, String uri, String body) {
        var sent =
                web.method(org.springframework.http.HttpMethod.valueOf(method))
                        .uri(uri)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body);
        return Actors.as(actor, sent::exchange);
    }
}
