package io.mainstay.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomField.Kind;
import io.mainstay.classification.CustomField.Use;
import io.mainstay.classification.CustomField.Wording;
import io.mainstay.classification.application.CustomFieldService;
import io.mainstay.incident.Cast;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.testing.ModuleTest;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// The fields that an organisation adds to its articles, in form, page, list and API.
@ModuleTest
@Import(Cast.class)
class CustomFieldsOfArticlesTest {

    @Autowired WebApplicationContext context;
    @Autowired CustomFieldService fields;
    @Autowired Cast cast;

    private MockMvcTester web = MockMvcTester.of();

    @BeforeEach
    void opensTheHouse() {
        web = MockMvcTester.from(context);
    }

    @Test
    void areFilledInShownFoundAndKept() throws UnsupportedEncodingException {
        field("checkedOn", Kind.DATE, List.of(), false);
        field("source", Kind.CHOICE, List.of("Vendor", "Ourselves"), false);
        field("cost", Kind.NUMBER, List.of(), true);
        assertThat(text(get(cast.marta(), "/articles/new")))
                .contains("custom[checkedOn]", "custom[source]", "custom[cost]");

        var refused = write("source", "Nobody");
        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyText().contains("Choose one of: Vendor, Ourselves");

        var written = String.valueOf(write("source", "Vendor").getResponse().getHeader("Location"));
        assertThat(text(get(cast.marta(), written))).contains("9 Mar 2026", "Vendor");
        assertThat(text(get(cast.marta(), "/api/v1" + written)))
                .contains("\"checkedOn\":\"2026-03-09\"", "\"cost\":7");
        assertThat(text(get(cast.marta(), written + "?tab=history")))
                .contains("<ins>9 Mar 2026</ins>");
        var number = written.replace("/articles/", "");
        assertThat(
                        text(
                                get(
                                        cast.marta(),
                                        "/api/v1/articles?filter=custom.source==Vendor;number=="
                                                + number)))
                .contains("\"" + number + "\"");

        var patched =
                as(
                        cast.marta(),
                        web.patch()
                                .uri("/api/v1" + written)
                                .header("If-Match", "\"0\"")
                                .contentType("application/json")
                                .content(
                                        "{\"custom\": {\"cost\": null, \"source\": \"Ourselves\"}}"));
        assertThat(text(patched)).contains("\"source\":\"Ourselves\"").doesNotContain("\"cost\"");
    }

    private MvcTestResult write(String code, String value) {
        return as(
                cast.marta(),
                web.post()
                        .uri("/articles")
                        .param("title", "A till")
                        .param("body", "Restart it.")
                        .param("custom[checkedOn]", "2026-03-09")
                        .param("custom[cost]", "7")
                        .param("custom[" + code + "]", value));
    }

    private void field(String code, Kind kind, List<String> options, boolean internal) {
        var wanted =
                new CustomField(
                        0,
                        "knowledge",
                        code,
                        kind,
                        new Wording("Label of " + code, "", 1),
                        new Use(Optional.empty(), false, internal),
                        options,
                        true,
                        0);
        Actors.run(
                cast.actor("Ada Min", Standing.NONE, Role.ADMINISTRATOR),
                () -> fields.bringIn(wanted));
    }

    private MvcTestResult get(Actor actor, String path) {
        return as(actor, web.get().uri(path));
    }

    private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private static MvcTestResult as(Actor actor, MockMvcRequestBuilder request) {
        return Actors.as(actor, request::exchange);
    }
}
