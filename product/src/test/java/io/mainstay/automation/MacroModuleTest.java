package io.mainstay.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.kernel.Role;
import io.mainstay.people.TeamId;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.testing.ModuleTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// Several changes to an incident as one: all of them, or nothing and a word which one was refused.
@ModuleTest
@Import(Cast.class)
class MacroModuleTest {

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired JdbcClient jdbc;
    @Autowired Cast cast;

    private AccountFixture fixture;
    private SignedInBrowser manager;
    private SignedInBrowser analyst;
    private TeamId network;
    private String href = "";

    @BeforeEach
    void opensOne() throws Exception {
        fixture = new AccountFixture(mvc, accounts, people);
        network = cast.network();
        manager = fixture.signedIn(Role.SERVICE_DESK_MANAGER);
        analyst = fixture.signedIn(Role.SERVICE_DESK_ANALYST);
        href = incident();
    }

    @Test
    void doesAllOfItsSteps() throws Exception {
        var macro = macroThatAsksTheUser("");

        assertThat(apply(analyst, macro).getStatus()).isEqualTo(302);
        var row =
                jdbc.sql(
                                "select state, team, hold_reason, to_char(follow_up at time zone 'UTC', 'YYYY-MM-DD') as day from incident.incident where number = ?")
                        .param(number())
                        .query()
                        .singleRow();
        assertThat(row)
                .containsEntry("state", "ON_HOLD")
                .containsEntry("team", network.value())
                .containsEntry("hold_reason", "USER")
                .containsEntry("day", "2026-03-05");
        assertThat(said()).containsExactly("Dear Aisha, which printer is it? " + number());
    }

    @Test
    void changesNothingWhenAStepIsRefusedAndSaysWhich() throws Exception {
        declare(
                manager,
                "Good bye",
                "",
                "steps",
                "assign",
                "assign.to",
                network.toString(),
                "steps",
                "reply",
                "reply.text",
                "Good bye",
                "steps",
                "close");
        var before = trail();

        var refused = apply(analyst, id("Good bye"));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString())
                .contains("Nothing was changed: step 3, Close, was refused.")
                .contains("Printer jams");
        assertThat(trail()).isEqualTo(before);
        assertThat(said()).isEmpty();
    }

    @Test
    void refusesAStepThatCouldBeDoneToNoRecordBesideItsField() throws Exception {
        var refused =
                declare(
                        manager,
                        "Odd",
                        "",
                        "steps",
                        "hold",
                        "hold.reason",
                        "USER",
                        "hold.followUp",
                        "0",
                        "steps",
                        "reply",
                        "reply.text",
                        "Dear {caller.shoe}");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Dear {caller.shoe}");
        var untold = declare(manager, "Odd", "", "steps", "assign");
        assertThat(untold.getStatus()).isEqualTo(422);
        assertThat(untold.getContentAsString()).contains("assign-to");
        assertThat(declare(manager, "None", "").getContentAsString())
                .contains("Tick one thing at least");
    }

    @Test
    void isDeclaredByManagersAndForATeamByItsLead() throws Exception {
        assertThat(declare(analyst, "Mine", "", "steps", "watch").getStatus()).isEqualTo(422);
        assertThat(declare(analyst, "Mine", network.toString(), "steps", "watch").getStatus())
                .isEqualTo(403);
        jdbc.sql("update people.team set lead = ? where id = ?")
                .param(analyst.account().person().value())
                .param(network.value())
                .update();
        assertThat(declare(analyst, "Mine", network.toString(), "steps", "watch").getStatus())
                .isEqualTo(302);
        assertThat(apply(manager, id("Mine")).getStatus()).as("of another team").isEqualTo(422);
    }

    @Test
    void neverDoesWhatItsUserMayNot() throws Exception {
        declare(manager, "Cancel it", "", "steps", "cancel", "cancel.reason", "Twice");

        var refused = apply(analyst, id("Cancel it"));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("step 1, Cancel");
        var user = fixture.signedIn(Role.USER);
        assertThat(apply(user, id("Cancel it")).getStatus()).isEqualTo(404);
    }

    @Test
    void isOfferedOnTheRecordAndKeptInItsForm() throws Exception {
        var macro = macroThatAsksTheUser("");

        assertThat(analyst.open(href).getContentAsString()).contains("/macros/for/" + number());
        assertThat(analyst.open("/macros/for/" + number()).getContentAsString())
                .contains("Ask the user", "Assign, Reply, Put on hold");
        assertThat(manager.open("/macros/" + macro).getContentAsString())
                .contains("name=\"hold.followUp\"", "value=\"3\"", "Dear {caller.firstName}");
    }

    @Test
    void theApiDoesTheSame() throws Exception {
        var made =
                manager.perform(
                        json(manager, MockMvcRequestBuilders.post("/api/v1/macros"))
                                .content(
                                        "{\"title\":\"By API\",\"steps\":[{\"action\":\"note\",\"input\":{\"text\":\"Seen by {me}\"}}]}"));
        assertThat(made.getStatus()).isEqualTo(201);
        var id = String.valueOf(made.getHeader("Location")).replaceAll(".*/", "");
        var applied =
                analyst.perform(
                        json(analyst, MockMvcRequestBuilders.post("/api/v1" + href + "/macros"))
                                .content("{\"macro\":" + id + "}"));
        assertThat(applied.getStatus()).isEqualTo(200);
        assertThat(said()).anyMatch(text -> text.startsWith("Seen by Aisha Okoro"));
        var refused =
                analyst.perform(
                        json(analyst, MockMvcRequestBuilders.post("/api/v1" + href + "/macros"))
                                .content("{\"macro\":999999}"));
        assertThat(refused.getStatus()).isEqualTo(422);
    }

    private long macroThatAsksTheUser(String team) throws Exception {
        var made =
                declare(
                        manager,
                        "Ask the user",
                        team,
                        "steps",
                        "hold",
                        "hold.reason",
                        "USER",
                        "hold.followUp",
                        "3",
                        "steps",
                        "reply",
                        "reply.text",
                        "Dear {caller.firstName}, which printer is it? {number}",
                        "steps",
                        "assign",
                        "assign.to",
                        network.toString());
        assertThat(made.getStatus()).isEqualTo(302);
        return id("Ask the user");
    }

    private MockHttpServletResponse declare(
            SignedInBrowser who, String title, String team, String... more) throws Exception {
        var fields = new ArrayList<>(List.of("title", title, "team", team));
        fields.addAll(List.of(more));
        return who.send("/macros", fields.toArray(String[]::new));
    }

    private MockHttpServletResponse apply(SignedInBrowser who, long macro) throws Exception {
        return who.send(href + "/macros", "macro", Long.toString(macro));
    }

    private MockHttpServletRequestBuilder json(
            SignedInBrowser who, MockHttpServletRequestBuilder request) throws Exception {
        return request.header("X-CSRF-TOKEN", who.token()).contentType(MediaType.APPLICATION_JSON);
    }

    private String incident() throws Exception {
        var made =
                manager.send(
                        "/incidents",
                        "title",
                        "Printer jams",
                        "caller",
                        "PER-" + cast.person("Aisha Khan"),
                        "contact",
                        "PHONE");
        return String.valueOf(made.getHeader("Location"));
    }

    private String number() {
        return href.substring("/incidents/".length());
    }

    private List<String> said() {
        return jdbc.sql("select body from journal.entry where record = ? order by id")
                .param(number())
                .query((row, index) -> row.getString(1))
                .list();
    }

    private long trail() {
        return jdbc.sql("select count(*) from platform_audit.entry").query(Long.class).single();
    }

    private long id(String title) {
        return jdbc.sql("select max(id) from automation.macro where title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }
}
