package io.mainstay.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomField.Kind;
import io.mainstay.classification.CustomField.Use;
import io.mainstay.classification.CustomField.Wording;
import io.mainstay.classification.Matrices;
import io.mainstay.classification.application.CustomFieldService;
import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Role;
import io.mainstay.testing.ModuleTest;
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

/// Custom fields on the pages and in the API, from their making to their use.
@ModuleTest
@Import(Cast.class)
class CustomFieldsOnPagesTest {

    private static int count;

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired CustomFieldService fields;
    @Autowired IncidentService incidents;
    @Autowired Matrices matrices;

    private MockMvcTester web = MockMvcTester.of();

    @BeforeEach
    void opensTheHouse() {
        web = MockMvcTester.from(context);
    }

    @Test
    void anAdministratorAddsOneAndItStandsInTheForm() {
        var code = "tag" + ++count;
        var sent =
                web.post()
                        .uri("/administration/fields/new/incident")
                        .param("code", code)
                        .param("label", "Asset " + code)
                        .param("kind", "TEXT");
        assertThat(as(administrator(), sent)).hasStatus3xxRedirection();
        assertThat(page(administrator(), "/administration/fields")).contains("Asset " + code);

        assertThat(page(cast.marta(), "/incidents/new"))
                .contains("Asset " + code)
                .contains("custom[" + code + "]");
    }

    @Test
    void aRefusedDefinitionComesBackAsTyped() {
        var sent =
                web.post()
                        .uri("/administration/fields/new/incident")
                        .param("code", "Not a code")
                        .param("label", "Typed label")
                        .param("kind", "MONEY")
                        .param("options", "Euro");
        var answer = as(administrator(), sent);
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("Typed label").contains("One currency, by its code");
    }

    @Test
    void allThatIsWrongWithADefinitionIsSaidAtOnce() {
        var sent =
                web.post()
                        .uri("/administration/fields/new/incident")
                        .param("code", "Not a code")
                        .param("label", "");
        var answer = as(administrator(), sent);
        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyText()
                .contains("A letter in lower case first")
                .containsPattern("Label</b>: [fF]ill this in")
                .containsPattern("What it holds</b>: [fF]ill this in");
    }

    @Test
    void aChoiceIsFilteredByPickingFromItsOptions() {
        var field = field(Kind.CHOICE, List.of("Red team", "Blue"));

        assertThat(page(cast.marta(), "/incidents?menu=filter"))
                .contains("name=\"value\" value=\"Red team\"> Red team");
        assertThat(
                        as(
                                cast.marta(),
                                web.get()
                                        .uri(
                                                "/incidents?filter={filter}",
                                                field.fieldName() + "=in=(\"Red team\",Blue)")))
                .hasStatusOk();
    }

    @Test
    void daysAmountsAndLevelsAreToldInWords() {
        var day = field(Kind.DATE);
        var cost = field(Kind.MONEY);
        var incident = Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
        var path = "/incidents/" + incident.number();
        var saved =
                as(
                        cast.marta(),
                        web.post()
                                .uri(path + "/properties")
                                .param("version", "0")
                                .param("impact", "1")
                                .param("priorityReason", "All of them")
                                .param("custom[" + day.code() + "]", "2026-03-09")
                                .param("custom[" + cost.code() + "]", "7.5"));
        assertThat(saved).hasStatus3xxRedirection();

        assertThat(page(cast.marta(), path)).contains("9 Mar 2026").doesNotContain("2026-03-09<");
        var matrix = Actors.as(cast.marta(), () -> matrices.of("incident"));
        assertThat(page(cast.marta(), path + "?tab=history"))
                .contains("<ins>9 Mar 2026</ins>")
                .contains("<ins>7.50 EUR</ins>")
                .contains(
                        "<del>%s</del> → <ins>%s</ins>"
                                .formatted(matrix.impacts().get(1), matrix.impacts().get(0)));
    }

    @Test
    void aFormFillsItInAndThePageShowsIt() {
        var cost = field(Kind.MONEY);
        var incident = Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
        var path = "/incidents/" + incident.number();

        var refused =
                as(
                        cast.marta(),
                        web.post()
                                .uri(path + "/properties")
                                .param("version", "0")
                                .param("custom[" + cost.code() + "]", "plenty"));
        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyText().contains("plenty").contains("An amount in EUR");
        assertThat(refused)
                .bodyText()
                .contains("<b>" + cost.wording().label() + " (EUR)</b>: an amount in EUR");

        var saved =
                as(
                        cast.marta(),
                        web.post()
                                .uri(path + "/properties")
                                .param("version", "0")
                                .param("custom[" + cost.code() + "]", "12.50"));
        assertThat(saved).hasStatus3xxRedirection();
        assertThat(page(cast.marta(), path)).contains("12.50 EUR");
        assertThat(page(cast.marta(), path + "?tab=history")).contains(cost.wording().label());
        assertThat(
                        page(
                                cast.marta(),
                                "/incidents?filter="
                                        + cost.fieldName()
                                        + "=ge=12&fields="
                                        + cost.fieldName()))
                .contains("12.50");
    }

    @Test
    void historyTellsWhoAPersonIs() {
        var marta = cast.marta();
        var holder = field(Kind.PERSON);
        var incident = Actors.as(marta, () -> incidents.report(cast.mailIsSlow()));
        var path = "/incidents/" + incident.number();

        var id = "custom[" + holder.code() + "]";
        assertThat(page(marta, "/incidents/new")).contains("name=\"" + id + "\"");
        var sent = web.post().uri(path + "/properties").param("version", "0");
        var saved = as(marta, sent.param(id, marta.person().orElseThrow().toString()));

        assertThat(saved).hasStatus3xxRedirection();
        assertThat(page(marta, path + "?tab=history"))
                .containsPattern(holder.wording().label() + ":\\s*<ins>Marta");
    }

    @Test
    void theApiReadsAndWritesItTyped() {
        var cost = field(Kind.NUMBER);
        var incident = Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
        var path = "/api/v1/incidents/" + incident.number();

        var patched = as(cast.marta(), patch(path, 0, "{\"custom\": {\"%s\": 12.50}}", cost));
        assertThat(patched).hasStatusOk();
        assertThat(patched)
                .bodyJson()
                .extractingPath("$.custom." + cost.code())
                .asNumber()
                .isEqualTo(12.5);

        var cleared = as(cast.marta(), patch(path, 1, "{\"custom\": {\"%s\": null}}", cost));
        assertThat(cleared).bodyJson().doesNotHavePath("$.custom." + cost.code());
    }

    @Test
    void theApiNamesTheFieldThatIsWrong() {
        var cost = field(Kind.NUMBER);
        var incident = Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
        var path = "/api/v1/incidents/" + incident.number();

        for (var body :
                List.of(
                        "{\"custom\": {\"%s\": \"much\"}}",
                        "{\"custom\": {\"%s\": [1]}}", "{\"custom\": {\"%s\": 1e9999}}")) {
            var refused = as(cast.marta(), patch(path, 0, body, cost));
            assertThat(refused).hasStatus(422);
            assertThat(refused)
                    .bodyJson()
                    .extractingPath("$.errors[0].pointer")
                    .isEqualTo("/custom/" + cost.code());
        }
        var unknown = as(cast.marta(), patch(path, 0, "{\"custom\": {\"%sx\": 1}}", cost));
        assertThat(unknown).hasStatus(422);
        assertThat(unknown)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("no-such-field");
    }

    private MockMvcRequestBuilder patch(String path, int version, String body, CustomField field) {
        return web.patch()
                .uri(path)
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .content(body.formatted(field.code()));
    }

    private String page(Actor actor, String path) {
        var answer = as(actor, web.get().uri(path));
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray().length == 0
                ? ""
                : new String(
                        answer.getResponse().getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8);
    }

    private CustomField field(Kind kind) {
        return field(kind, kind == Kind.MONEY ? List.of("EUR") : List.of());
    }

    private CustomField field(Kind kind, List<String> options) {
        var code = "page" + ++count;
        var wanted =
                new CustomField(
                        0,
                        "incident",
                        code,
                        kind,
                        new Wording("Label of " + code, "", 1),
                        new Use(Optional.empty(), false, kind == Kind.PERSON),
                        options,
                        true,
                        0);
        return Actors.as(administrator(), () -> fields.add(wanted));
    }

    private Actor administrator() {
        var role = Role.ADMINISTRATOR;
        return cast.actor("Ada Min", io.mainstay.kernel.Standing.NONE, role);
    }

    private static MvcTestResult as(Actor actor, MockMvcRequestBuilder request) {
        return Actors.as(actor, request::exchange);
    }
}
