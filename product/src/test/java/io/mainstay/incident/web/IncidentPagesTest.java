package io.mainstay.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.kernel.PersonId;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// The page of an incident and its forms, as a browser without script sees them.
@ModuleTest
@Import(Cast.class)
class IncidentPagesTest {

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired Cast cast;

    private SignedInBrowser analyst;
    private TeamId network;
    private String href = "";

    @BeforeEach
    void reportsOne() throws Exception {
        var fixture = new AccountFixture(mvc, accounts, people);
        analyst = fixture.signedIn(Role.SERVICE_DESK_ANALYST);
        network = cast.network();
        href =
                location(
                        analyst.send(
                                "/incidents",
                                "title",
                                "Printer jams",
                                "caller",
                                "PER-" + me(),
                                "contact",
                                "PHONE"));
    }

    @Test
    void isTakenByWhoeverIsInATeam() throws Exception {
        assertThat(page()).doesNotContain("/assignment?to=me");
        cast.join(me(), network);
        analyst = new AccountFixture(mvc, accounts, people).again(analyst);
        assertThat(page()).contains("/assignment?to=me", "?act=escalate");

        assertThat(location(analyst.send(href + "/assignment", "to", "me"))).isEqualTo(href);
        assertThat(page()).doesNotContain("/assignment?to=me").contains("Assigned");
    }

    @Test
    void isEscalatedToATeamForAReasonThatTheConversationTells() throws Exception {
        var form = analyst.open(href + "?act=escalate").getContentAsString();
        assertThat(form).contains("Escalate to", "/options/team");
        var refused = analyst.send(href + "/escalation", "team", "TEAM-" + network, "reason", "");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("TEAM-" + network, "<b>Reason</b>: fill this in");

        analyst.send(href + "/escalation", "team", "TEAM-" + network, "reason", "Beyond us");
        assertThat(page()).contains("Escalated to", "Beyond us");
    }

    @Test
    void namesThoseWhoAreKeptInformed() throws Exception {
        var other = cast.person("Wendy Watcher");
        analyst.send(href + "/watchers", "person", "PER-" + other);
        assertThat(page()).contains("Wendy Watcher", "Stop informing Wendy Watcher");

        analyst.send(href + "/watchers/" + other + "/removal");
        assertThat(page()).doesNotContain("Wendy Watcher");

        var unknown = analyst.send(href + "/watchers", "person", "Nobody of that name");
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(unknown.getContentAsString())
                .contains("Nobody of that name", "<b>Who</b>: nobody you can see is called that");
    }

    @Test
    void keepsTheMilestonesThatPeopleTell() throws Exception {
        assertThat(analyst.open(href + "?edit=milestones").getContentAsString())
                .contains("name=\"diagnosedAt\"", "datetime-local");
        var refused =
                analyst.send(
                        href + "/milestones",
                        "version",
                        "0",
                        "occurredAt",
                        "2026-03-02T08:00",
                        "diagnosedAt",
                        "2026-03-02T07:00");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("2026-03-02T07:00", "<b>Diagnosed</b>: this must follow");

        analyst.send(
                href + "/milestones",
                "version",
                "0",
                "occurredAt",
                "2026-03-02T08:00",
                "diagnosedAt",
                "2026-03-02T08:30");
        assertThat(page()).contains("2 Mar 2026, 08:00", "2 Mar 2026, 08:30");
    }

    @Test
    void saysThatWhatIsClosedIsFinalAndWhereToGoOn() throws Exception {
        assertThat(page()).doesNotContain("id=\"ended\"");
        analyst.send(href + "/resolution", "code", "SOLVED", "explanation", "Cleaned");
        analyst.send(href + "/closure");

        assertThat(page())
                .contains("Closed: this is final", "Report a new incident")
                .doesNotContain(href + "?edit\"");
    }

    @Test
    void whatAUserReportsThemselfReachedUsByThePortal() throws Exception {
        var user = new AccountFixture(mvc, accounts, people).signedIn(Role.USER);
        var own = location(user.send("/incidents", "title", "My screen flickers"));

        assertThat(analyst.open(own).getContentAsString()).contains(", Portal");
    }

    @Test
    void saysWhyItWaitsAndUntilWhen() throws Exception {
        analyst.send(href + "/assignment", "to", network.toString());
        analyst.send(href + "/hold", "reason", "SUPPLIER", "followUp", "2026-03-09T09:00");

        assertThat(page())
                .contains("</strong> · Waiting for a supplier · follow-up on 9 Mar 2026, 09:00");
    }

    @Test
    void showsWhichPriorityImpactAndUrgencyComeTo() throws Exception {
        assertThat(analyst.open("/incidents/new").getContentAsString())
                .contains("Gives priority", "Priority by impact and urgency");
        var refused = analyst.send("/incidents", "title", "", "impact", "1", "urgency", "1");
        assertThat(refused.getContentAsString())
                .contains("<b>Title</b>: fill this in", "<span class=\"prio\" data-p=\"1\"");
    }

    @Test
    void refusesACategoryThatNobodyKnowsAndKeepsWhatWasTyped() throws Exception {
        var refused =
                analyst.send(
                        href + "/properties",
                        "version",
                        "0",
                        "title",
                        "Mail",
                        "category",
                        "No such");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("value=\"No such\"", "Nothing here is called No such");
    }

    @Test
    void showsTheFirstTabThatHoldsSomethingAndSaysConditionsInWords() throws Exception {
        var list = analyst.open("/incidents").getContentAsString();
        assertThat(list).contains("<b>Open</b>").doesNotContain("Nothing waits for your teams");
        assertThat(analyst.open("/incidents?view=my-team").getContentAsString())
                .contains("Nothing waits for your teams", "<b>one of mine</b>");

        var asked =
                "/incidents?filter=open==false;priority=le=2;state=in=(NEW,ON_HOLD);openedAt=ge=-7d;assignee=null=true;team=="
                        + network;
        analyst.send(href + "/assignment", "to", network.toString());
        assertThat(analyst.open(asked).getContentAsString())
                .contains(
                        "<b>No longer open</b>",
                        "Priority <span class=\"quiet\">at most</span> <b>2</b>",
                        "State <span class=\"quiet\">is</span> <b>New or On hold</b>",
                        "Opened <span class=\"quiet\">since</span> <b>7 days ago</b>",
                        "<b>Unassigned</b>",
                        "Team <span class=\"quiet\">is</span> <b>Network</b>",
                        "Take all filters away");
    }

    @Test
    void offersNoEditOfWhatIsClosedForGood() throws Exception {
        analyst.send(href + "/resolution", "code", "SOLVED", "explanation", "Cleaned");
        assertThat(page()).contains(href + "?edit");
        analyst.send(href + "/closure");

        assertThat(page()).contains("Closed").doesNotContain(href + "?edit");
        assertThat(analyst.open(href + "?edit=all").getContentAsString())
                .doesNotContain("name=\"impact\"");
        assertThat(analyst.open(href + "?tab=links").getContentAsString())
                .doesNotContain(href + "/parent");
        var refused = analyst.send(href + "/properties", "version", "2", "title", "Other");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("is closed for good", "value=\"Other\"");
    }

    @Test
    void letsAManagerMakeASecretOfWhatIsClosed() throws Exception {
        analyst.send(href + "/resolution", "code", "SOLVED", "explanation", "Cleaned");
        analyst.send(href + "/closure");
        var manager = new AccountFixture(mvc, accounts, people).signedIn(Role.INCIDENT_MANAGER);

        assertThat(manager.open(href + "?edit=all").getContentAsString())
                .contains("name=\"restricted\"")
                .doesNotContain("name=\"impact\"");
        var version = "2";
        manager.send(
                href + "/properties", "version", version, "boxes", "true", "restricted", "true");
        assertThat(manager.open(href).getStatus()).isEqualTo(404);
        assertThat(page()).contains("Restricted");
    }

    @Test
    void saysWhenAReasonForThePriorityIsRequired() throws Exception {
        var form = analyst.open(href + "?edit=all").getContentAsString();
        var label = form.substring(form.indexOf("Reason for the changed priority"));

        assertThat(label.substring(0, label.indexOf("</label>")))
                .contains("(required when the priority changes)")
                .doesNotContain("optional");
    }

    @Test
    void showsNothingForAParameterThatItDoesNotKnow() throws Exception {
        var answer = analyst.open("/incidents?filtre=open==true");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString())
                .contains("There is no parameter “filtre” here", "nearest first: filter,")
                .doesNotContain("Printer jams");
        assertThat(analyst.open("/lists/incident/export?filtre=open==true").getStatus())
                .isEqualTo(400);
    }

    private String page() throws Exception {
        return analyst.open(href).getContentAsString();
    }

    private PersonId me() {
        return analyst.account().person();
    }

    private static String location(MockHttpServletResponse answer) {
        return java.util.Objects.requireNonNull(
                answer.getRedirectedUrl(), () -> "Not redirected: " + answer.getStatus());
    }
}
