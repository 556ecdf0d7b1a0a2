package io.mainstay.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Role;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// The room of a major incident, as plain forms and pages.
@ModuleTest
class MajorPagesTest {

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;

    private SignedInBrowser manager;
    private String href = "";

    @BeforeEach
    void reportsOne() throws Exception {
        manager =
                new AccountFixture(mvc, accounts, people)
                        .signedIn(Role.SERVICE_DESK_ANALYST, Role.INCIDENT_MANAGER);
        var me = "PER-" + manager.account().person();
        href =
                String.valueOf(
                        manager.send(
                                        "/incidents",
                                        "title",
                                        "Printer jams",
                                        "caller",
                                        me,
                                        "contact",
                                        "PHONE")
                                .getHeader("Location"));
    }

    @Test
    void leadsFromTheDeclarationToTheReview() throws Exception {
        assertThat(room()).contains("Declare a major incident");
        assertThat(manager.send(href + "/major/declaration", "reason", "").getStatus())
                .isEqualTo(422);
        manager.send(href + "/major/declaration", "reason", "Nobody can print");
        assertThat(room()).contains("Nobody can print").contains("Next update due");
        assertThat(manager.open("/").getContentAsString()).contains(href + "/major");
        assertThat(manager.open("/incidents?view=major").getContentAsString()).contains(href);
        assertThat(manager.open(href).getContentAsString()).contains(href + "/major");

        manager.send(
                href + "/major/updates",
                "audience",
                "USERS",
                "text",
                "A **technician** is there",
                "bulletin",
                "true");
        manager.send(href + "/major/crew", "manager", "PER-" + manager.account().person());
        assertThat(room()).contains("<strong>technician</strong>");
        manager.send(href + "/major/end", "reason", "All print again");
        assertThat(room()).contains("All print again").contains("What happened");
        manager.send(
                href + "/major/review", "happened", "A switch died", "toChange", "Buy another");
        assertThat(room()).contains("A switch died").contains("Buy another");
    }

    @Test
    void showsTheRulesAndKeepsThem() throws Exception {
        assertThat(manager.open("/administration/major-incidents").getContentAsString())
                .contains("Minutes between updates");
        assertThat(
                        manager.send(
                                        "/administration/major-incidents",
                                        "cadence",
                                        "soon",
                                        "minutes",
                                        "15",
                                        "escalateAfter",
                                        "15",
                                        "version",
                                        "0")
                                .getStatus())
                .isEqualTo(422);
    }

    private String room() throws Exception {
        var answer = manager.open(href + "/major");
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
