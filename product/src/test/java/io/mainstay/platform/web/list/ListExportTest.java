package io.mainstay.platform.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomField.Kind;
import io.mainstay.classification.CustomField.Use;
import io.mainstay.classification.CustomField.Wording;
import io.mainstay.classification.CustomFieldDefinitions;
import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.domain.Incident;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.testing.ModuleTest;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
@Import(Cast.class)
class ListExportTest {

    private static final String API = "/api/v1/lists/incident/export";
    private static final String PAGE = "/lists/incident/export";

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired JdbcClient jdbc;
    @Autowired CustomFieldDefinitions definitions;

    private MockMvcTester web = MockMvcTester.of();

    @BeforeEach
    void opens() {
        web = MockMvcTester.from(context);
    }

    @Test
    void programsGetWhatTheApiCallsIt() throws IOException {
        var incident = reported(cast.mailIsSlow());
        var answer =
                get(
                        cast.marta(),
                        API + "?fields=number,title,caller,state&filter=number==" + incident);

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .matches("attachment; filename=\"incident-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(answer.getResponse().getContentAsString())
                .isEqualTo(
                        "number,title,caller,caller.name,state\r\n%s,Mail is slow,%s,Aisha Khan,NEW\r\n"
                                .formatted(incident, cast.person("Aisha Khan")));
    }

    @Test
    void peopleGetTheirWordsTheirZoneAndAWorkbook() throws IOException {
        var incident = reported(cast.mailIsSlow());
        var query = "?format=xlsx&fields=number,state,openedAt,priority&filter=number==" + incident;
        var answer =
                Actors.as(
                        cast.marta(),
                        () ->
                                web.get()
                                        .uri(PAGE + query)
                                        .cookie(new Cookie("zone", "Europe%2FAmsterdam"))
                                        .exchange());

        assertThat(answer).hasStatusOk();
        var file = new ByteArrayInputStream(answer.getResponse().getContentAsByteArray());
        try (var book = new XSSFWorkbook(file)) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue())
                    .isEqualTo("Opened (Europe/Amsterdam)");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(incident + "");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("New");
            assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isPositive();
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
        }
    }

    @Test
    void moneyHasTwoDecimalsAndANumberItsOwn() throws IOException {
        defined("exportLoss", Kind.MONEY, List.of("EUR"));
        defined("exportRate", Kind.NUMBER, List.of());
        var slow = cast.mailIsSlow();
        var incident =
                reported(
                        slow.with(
                                slow.custom()
                                        .with("exportLoss", Optional.of("1234.5"))
                                        .with("exportRate", Optional.of("7.5"))));
        var query = "fields=custom.exportLoss,custom.exportRate&filter=number==" + incident;

        assertThat(body(cast.marta(), "?" + query).lines().skip(1)).containsExactly("1234.50,7.5");
        var workbook = get(cast.marta(), PAGE + "?format=xlsx&" + query).getResponse();
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(workbook.getContentAsByteArray()))) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(1234.5);
            assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("0.00");
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("General");
        }
    }

    private void defined(String code, Kind kind, List<String> options) {
        var use = new Use(Optional.empty(), false, false);
        var wording = new Wording(code, "", 1);
        var wanted = new CustomField(0, "incident", code, kind, wording, use, options, true, 0);
        Actors.as(Actor.system(Channel.COMMAND), () -> definitions.bringIn(wanted));
    }

    @Test
    void nobodyTakesAwayWhatTheyDoNotSee() throws IOException {
        var hidden = reported(cast.mailIsSlow().restricted(true));
        var query = "?fields=number&filter=number==" + hidden;

        assertThat(body(cast.security(), query)).contains(hidden + "");
        assertThat(body(cast.manager(), query)).doesNotContain(hidden + "");
        assertThat(get(cast.aisha(), API + query)).hasStatus(403);
        assertThat(get(cast.aisha(), PAGE + query)).hasStatus(403);
        assertThat(get(cast.aisha(), "/portal/things").getResponse().getContentAsString())
                .doesNotContain("/export?");
    }

    @Test
    void everyReadableFieldIsThereUnlessSomeAreNamed() throws IOException {
        assertThat(body(cast.marta(), "?filter=number==INC-1").lines().findFirst().orElse(""))
                .startsWith("priority,number,title")
                .contains("sourceNumber");
    }

    @Test
    void whatCannotBeReadIsRefusedBeforeAnythingIsSent() {
        assertThat(get(cast.marta(), API + "?filter=colour==red")).hasStatus(400);
        assertThat(get(cast.marta(), API + "?fields=colour")).hasStatus(400);
        assertThat(get(cast.marta(), API + "?format=pdf")).hasStatus(422);
        assertThat(get(cast.marta(), "/api/v1/lists/nothing/export")).hasStatus(404);
        assertThat(get(cast.marta(), PAGE + "?format=pdf")).hasStatus(422);
        assertThat(get(cast.marta(), "/api/v1/lists/people.team/export")).hasStatusOk();
    }

    @Test
    void theTrailSaysWhoTookWhat() {
        var incident = reported(cast.mailIsSlow());
        get(cast.marta(), API + "?fields=number,title&filter=number==" + incident);

        assertThat(
                        jdbc.sql(
                                        """
                                        select v.fields::text
                                          from platform_audit.entry e join platform_audit.value v on v.entry = e.position
                                         where e.action = 'EXPORT' and e.actor = :actor
                                         order by e.position desc limit 1
                                        """)
                                .param("actor", cast.person("Marta Lindqvist").value())
                                .query(String.class)
                                .single())
                .contains("incident", "CSV", "number==" + incident, "number,title", "\"1\"");
    }

    private String body(Actor actor, String query) throws IOException {
        return get(actor, API + query).getResponse().getContentAsString();
    }

    private MvcTestResult get(Actor actor, String uri) {
        return Actors.as(
                actor, () -> web.get().uri(uri).accept("text/html", "application/json").exchange());
    }

    private Object reported(IncidentDetails details) {
        Incident incident =
                Actors.as(
                        details.restricted() ? cast.security() : cast.marta(),
                        () -> incidents.report(details));
        return incident.number();
    }
}
