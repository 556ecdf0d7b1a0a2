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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// Texts that are given again and again: who keeps them, who is offered them, what they say.
@ModuleTest
@Import(Cast.class)
class ReplyModuleTest {

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired JdbcClient jdbc;
    @Autowired Cast cast;

    private AccountFixture fixture;
    private SignedInBrowser manager;
    private SignedInBrowser analyst;
    private TeamId network;

    @BeforeEach
    void signsIn() throws Exception {
        fixture = new AccountFixture(mvc, accounts, people);
        network = cast.network();
        manager = fixture.signedIn(Role.SERVICE_DESK_MANAGER);
        var outside = fixture.signedIn(Role.SERVICE_DESK_ANALYST);
        cast.join(outside.account().person(), network);
        analyst = fixture.again(outside);
    }

    @Test
    void isFilledInFromTheRecord() throws Exception {
        keep(manager, "Restart", "Hello {caller.firstName}, **{number}** is with {team}. {me}", "");
        var href = incident();

        var offered = filled(analyst, href);
        assertThat(offered)
                .contains(
                        "data-insert=\"Hello Aisha, **"
                                + href.substring("/incidents/".length())
                                + "** is with {team}. Aisha Okoro");
    }

    @Test
    void isOfferedToTheTeamThatKeepsIt() throws Exception {
        keep(analyst, "Switch port", "We look at the port.", network.toString());
        var href = incident();

        assertThat(filled(analyst, href)).contains("Switch port");
        var stranger = fixture.signedIn(Role.SERVICE_DESK_ANALYST);
        assertThat(filled(stranger, href)).doesNotContain("Switch port");
        assertThat(stranger.open("/replies/" + id("Switch port")).getStatus()).isEqualTo(404);
        assertThat(stranger.open("/api/v1/replies/-1").getStatus()).isEqualTo(404);
    }

    @Test
    void refusesANameThatStandsForNothingBesideItsField() throws Exception {
        var refused =
                analyst.send(
                        "/replies",
                        "title",
                        "Odd",
                        "text",
                        "Dear {caller.shoeSize}",
                        "team",
                        network.toString());

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Dear {caller.shoeSize}", "{caller.shoeSize} stands for nothing");
    }

    @Test
    void isKeptForEverybodyByManagersOnly() throws Exception {
        var refused = analyst.send("/replies", "title", "Odd", "text", "x", "team", "");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Pick a team of yours");

        keep(manager, "For all", "Hello", "");
        var edited =
                analyst.send(
                        "/replies/" + id("For all"),
                        "title",
                        "Mine",
                        "text",
                        "x",
                        "team",
                        network.toString(),
                        "version",
                        "0");
        assertThat(edited.getStatus()).isIn(403, 422);
        assertThat(id("For all")).isPositive();
    }

    @Test
    void isTakenOffTheMenuNotDeleted() throws Exception {
        keep(manager, "Old advice", "Hello", "");
        var id = id("Old advice");
        manager.send("/replies/" + id, "title", "Old advice", "text", "Hello", "version", "0");

        assertThat(filled(analyst, incident())).doesNotContain("Old advice");
        assertThat(manager.open("/replies").getContentAsString())
                .contains("Old advice", "Not offered");
        var stale = manager.send("/replies/" + id, "title", "Again", "text", "x", "version", "0");
        assertThat(stale.getStatus()).isEqualTo(409);
    }

    @Test
    void theApiDoesTheSame() throws Exception {
        var made =
                manager.perform(
                        json(MockMvcRequestBuilders.post("/api/v1/replies"))
                                .content("{\"title\":\"By API\",\"text\":\"Hi {me}\"}"));
        assertThat(made.getStatus()).isEqualTo(201);
        var edited =
                manager.perform(
                        json(MockMvcRequestBuilders.patch(
                                        String.valueOf(made.getHeader("Location"))))
                                .header("If-Match", String.valueOf(made.getHeader("ETag")))
                                .content("{\"text\":\"Bye {me}\"}"));
        assertThat(edited.getStatus()).isEqualTo(200);
        var number = incident().substring("/incidents/".length());
        assertThat(analyst.open("/api/v1/replies/for/" + number).getContentAsString())
                .contains("\"text\":\"Bye Aisha Okoro");
        var user = fixture.signedIn(Role.USER);
        assertThat(user.open("/api/v1/replies").getStatus()).isEqualTo(403);
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder json(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return request.header("X-CSRF-TOKEN", manager.token())
                .contentType(MediaType.APPLICATION_JSON);
    }

    private void keep(SignedInBrowser who, String title, String body, String team)
            throws Exception {
        var kept = who.send("/replies", "title", title, "text", body, "team", team);
        assertThat(kept.getStatus()).isEqualTo(302);
    }

    private String incident() throws Exception {
        var caller = cast.person("Aisha Khan");
        var made =
                analyst.send(
                        "/incidents",
                        "title",
                        "Printer jams",
                        "caller",
                        "PER-" + caller,
                        "contact",
                        "PHONE");
        return String.valueOf(made.getHeader("Location"));
    }

    private String filled(SignedInBrowser who, String href) throws Exception {
        return who.open("/replies/for/" + href.substring("/incidents/".length()))
                .getContentAsString();
    }

    private long id(String title) {
        return jdbc.sql("select id from automation.reply where title = ? order by id desc limit 1")
                .param(title)
                .query(Long.class)
                .single();
    }
}
