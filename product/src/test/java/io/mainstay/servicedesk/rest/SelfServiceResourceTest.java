package io.mainstay.servicedesk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.domain.Report;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.testing.ModuleTest;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// What people do for themselves, by the API.
@ModuleTest
@Import(Cast.class)
class SelfServiceResourceTest {

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentAccess access;

    private MockMvcTester web = MockMvcTester.of();

    @BeforeEach
    void opensTheHouse() {
        web = MockMvcTester.from(context);
    }

    @Test
    void isReportedForOneself() throws Exception {
        var answer =
                post(
                        cast.aisha(),
                        "reports",
                        "{\"about\": \"The tapir is slow\\n\\nVery\", \"impact\": 1}");

        assertThat(answer).hasStatus(201);
        var number =
                IncidentNumber.of(
                        JsonPath.read(answer.getResponse().getContentAsString(), "$.incident"));
        var incident = Actors.as(cast.aisha(), () -> access.get(number));
        assertThat(incident.report().title()).isEqualTo("The tapir is slow");
        assertThat(incident.report().contact()).isEqualTo(Report.Contact.PORTAL);
        assertThat(incident.report().caller()).isEqualTo(cast.aisha().person());
        assertThat(incident.triage().impact()).isEqualTo(1);
    }

    @Test
    void isNotForThoseWhomTheDeskDoesNotServe() {
        var body = "{\"about\": \"The tapir is slow\"}";
        assertThat(post(cast.auditor(), "reports", body)).hasStatus(403);
        var supplier = new Standing(Set.of(), Optional.empty(), Set.of(), Optional.of(1L));
        assertThat(post(cast.actor("Klaas Fitter", supplier, Role.SPECIALIST), "reports", body))
                .hasStatus(403);
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(post(cast.aisha(), "reports", "{\"about\": \" \"}"))
                .hasStatus(422)
                .bodyText()
                .contains("/about");
        assertThat(
                        post(
                                cast.aisha(),
                                "answers",
                                "{\"about\": \"Tapir\", \"article\": \"KB-999999\"}"))
                .hasStatus(404);
    }

    private MvcTestResult post(Actor actor, String what, String body) {
        return Actors.as(
                actor,
                () ->
                        web.post()
                                .uri("/api/v1/self-service/" + what)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body)
                                .exchange());
    }
}
