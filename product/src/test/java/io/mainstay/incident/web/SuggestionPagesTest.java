package io.mainstay.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.classification.Categories;
import io.mainstay.incident.Cast;
import io.mainstay.incident.application.learning.Learning;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.people.TeamId;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.testing.ModuleTest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// What is suggested for an incident, as a browser without script sees and takes it.
@ModuleTest
@Import(Cast.class)
class SuggestionPagesTest {

    private static final String[] TOLD = {
        "title", "Toner leaks from the plotter", "description", "", "contact", "PHONE"
    };

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired Categories categories;
    @Autowired Learning learning;
    @Autowired Cast cast;

    private SignedInBrowser analyst;
    private String category = "";
    private TeamId team;
    private String teamName = "";

    @BeforeEach
    void solvesSome() throws Exception {
        analyst = new AccountFixture(mvc, accounts, people).signedIn(Role.SERVICE_DESK_ANALYST);
        var one = cast.person("Aisha Khan");
        category = "Plotters " + one;
        teamName = "Plotting " + one;
        team = cast.team(teamName);
        var id =
                Actors.as(
                        Actor.system(Channel.JOB),
                        () -> categories.bringIn("incident", List.of(category)));
        for (int i = 0; i < 4; i++) {
            var href = report("title", "Toner leaks from plotter " + i, "category", category);
            analyst.send(href + "/assignment", "to", teamName + " (" + team + ")");
            analyst.send(href + "/resolution", "code", "SOLVED", "explanation", "Drum changed");
        }
        assertThat(id.value()).isPositive();
        learn();
    }

    @Test
    void theFormStandsAsItWasTypedWithWhatIsSuggested() throws Exception {
        var page = analyst.send("/incidents/suggestions", TOLD);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains(
                        "value=\"Toner leaks from the plotter\"",
                        "value=\"category=" + category + "\"",
                        "value=\"team=" + teamName + "\"",
                        " similar incidents went to " + teamName,
                        "data-heard=\"Suggested: " + category + ", " + teamName,
                        "Drum changed");
    }

    /// Browsers press the first button of a form for whoever presses Enter in a field.
    @Test
    void enterInAFieldReportsAndTakesNoSuggestion() throws Exception {
        var page = analyst.send("/incidents/suggestions", TOLD).getContentAsString();

        var form = page.substring(page.indexOf("action=\"/incidents\""));
        var first = form.substring(form.indexOf("<button"), form.indexOf("</button>"));
        assertThat(first)
                .contains("Report incident")
                .doesNotContain("formaction", "type=\"button\"");
    }

    @Test
    void aSuggestionThatIsTakenStandsInItsFieldAndIsReportedWithIt() throws Exception {
        var taken =
                analyst.send(
                                "/incidents/suggestions",
                                with(TOLD, "category", "", "take", "category=" + category))
                        .getContentAsString();
        assertThat(taken)
                .contains("name=\"category\" value=\"" + category + "\"")
                .doesNotContain("value=\"category=" + category);

        var href = report("title", "Toner leaks", "category", category, "team", teamName);

        assertThat(analyst.open(href).getContentAsString())
                .contains(category, teamName)
                .doesNotContain(href + "/suggestions");
    }

    @Test
    void anIncidentThatNobodySortedIsSortedByAPress() throws Exception {
        var href = report("title", "Toner leaks from the plotter again");
        assertThat(analyst.open(href).getContentAsString()).contains(href + "/suggestions");
        var advice = analyst.open(href + "/suggestions").getContentAsString();
        assertThat(advice)
                .contains(
                        "action=\"" + href + "/properties\"", "action=\"" + href + "/assignment\"");

        analyst.send(href + "/properties", "version", "0", "category", numbered(advice, category));
        analyst.send(href + "/assignment", "to", numbered(advice, teamName));

        assertThat(analyst.open(href).getContentAsString())
                .contains(category, teamName)
                .doesNotContain(href + "/suggestions");
    }

    @Test
    void whoOnlyReportsIsNotAdvised() throws Exception {
        var user = new AccountFixture(mvc, accounts, people).signedIn(Role.USER);

        assertThat(user.open("/incidents/new").getContentAsString())
                .doesNotContain("data-suggestions");
        assertThat(user.send("/incidents/suggestions", TOLD).getStatus()).isEqualTo(403);
    }

    /// As the button of the page sends it.
    private static String numbered(String page, String name) {
        var begins = page.indexOf("value=\"" + name + " (");
        assertThat(begins).isPositive();
        return page.substring(begins + 7, page.indexOf('"', begins + 7));
    }

    private String report(String... fields) throws Exception {
        return location(
                analyst.send(
                        "/incidents",
                        with(fields, "caller", "PER-" + caller(), "contact", "PHONE")));
    }

    private PersonId caller() {
        return cast.person("Aisha Khan");
    }

    private static String[] with(String[] fields, String... more) {
        var all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private static String location(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getHeader("Location"));
    }

    private void learn() {
        Actors.run(
                Actor.system(Channel.JOB),
                () -> {
                    var more = learning.learnSome();
                    while (more) {
                        more = learning.learnSome();
                    }
                });
    }
}
