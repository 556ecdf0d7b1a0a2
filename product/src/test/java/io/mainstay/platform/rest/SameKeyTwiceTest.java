package io.mainstay.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.testing.ModuleTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// What is sent twice with one key is done once and answered alike; and what was done so is in the
/// exports of its list, for whoever may see it.
@ModuleTest
@Import(Cast.class)
class SameKeyTwiceTest {

    @Autowired WebApplicationContext context;
    @Autowired AnswerOnce answerOnce;
    @Autowired IncidentService incidents;
    @Autowired Cast cast;

    private MockMvcTester api = MockMvcTester.of();
    private String incident = "";

    @BeforeEach
    void opensTheApi() {
        api = MockMvcTester.from(context, with -> with.addFilters(answerOnce).build());
        incident =
                Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow()))
                        .number()
                        .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/incidents/%s/tasks | {\"title\": \"Swap the disk\"} | /incidents/%s/tasks",
                "/incidents/%s/time-spent | {\"kind\": \"SUPPORT\", \"minutes\": 15, \"day\": \"2026-03-02\"} | /incidents/%s/time-spent",
                "/incidents/%s/entries | {\"text\": \"We look into it\"} | /incidents/%s/entries",
                "/lists/task/views | {\"name\": \"Of %s\", \"filter\": \"record==%1$s\"} | /lists/task/views",
            })
    void isOneRecordAndOneAnswer(String path, String body, String list) throws IOException {
        var key = UUID.randomUUID().toString();
        var asked = "/api/v1" + path.formatted(incident);
        var before = text(get(cast.marta(), "/api/v1" + list.formatted(incident)));
        var first = post(asked, body.formatted(incident), key);
        var after = text(get(cast.marta(), "/api/v1" + list.formatted(incident)));
        var second = post(asked, body.formatted(incident), key);

        assertThat(first).hasStatus(201);
        assertThat(second).hasStatus(201);
        assertThat(text(second)).isEqualTo(text(first));
        assertThat(after).isNotEqualTo(before);
        assertThat(text(get(cast.marta(), "/api/v1" + list.formatted(incident)))).isEqualTo(after);
        assertThat(text(post(asked, body.formatted(incident), key + "x")))
                .isNotEqualTo(text(first));
    }

    @Test
    void tasksAndTimeAreInTheExportsOfWhoMaySeeThem() throws IOException {
        post(
                "/api/v1/incidents/" + incident + "/tasks",
                "{\"title\": \"Swap it\"}",
                "a" + incident);
        post(
                "/api/v1/incidents/" + incident + "/time-spent",
                "{\"kind\": \"SUPPORT\", \"minutes\": 17, \"day\": \"2026-03-02\"}",
                "b" + incident);

        assertExported("task", "title", "Swap it");
        assertExported("journal.time", "minutes", "17");
    }

    private void assertExported(String list, String field, String value) throws IOException {
        var asked =
                "/api/v1/lists/%s/export?fields=record,%s&filter=record==%s"
                        .formatted(list, field, incident);
        assertThat(text(get(cast.marta(), asked)).lines())
                .containsExactly("record," + field, incident + "," + value);
        assertThat(rows(get(cast.marta(), asked + "&format=xlsx"))).isEqualTo(2);
        assertThat(text(get(cast.rui(), asked)).lines()).containsExactly("record," + field);
        assertThat(rows(get(cast.rui(), asked + "&format=xlsx"))).isEqualTo(1);
        assertThat(get(cast.zoe(), asked)).hasStatus(403);
    }

    private static int rows(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        var bytes = answer.getResponse().getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getSheetAt(0).getPhysicalNumberOfRows();
        }
    }

    private MvcTestResult post(String path, String body, String key) {
        return Actors.as(
                cast.marta(),
                () ->
                        api.post()
                                .uri(path)
                                .header(AnswerOnce.KEY, key)
                                .contentType("application/json")
                                .content(body)
                                .exchange());
    }

    private MvcTestResult get(Actor actor, String path) {
        return Actors.as(actor, () -> api.get().uri(path).exchange());
    }

    private static String text(MvcTestResult answer) throws IOException {
        return answer.getResponse().getContentAsString();
    }
}
