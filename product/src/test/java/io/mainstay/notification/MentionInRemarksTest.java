package io.mainstay.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.kernel.Role;
import io.mainstay.people.TeamId;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.testing.ModuleTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// Naming somebody in what is said of a task or an article tells them, if they may read it.
@ModuleTest
@Import(Cast.class)
class MentionInRemarksTest {

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired JdbcClient jdbc;
    @Autowired Cast cast;

    private SignedInBrowser author;
    private SignedInBrowser colleague;
    private SignedInBrowser caller;
    private String incident = "";

    @BeforeEach
    void reportsOne() throws Exception {
        var fixture = new AccountFixture(mvc, accounts, people);
        author = fixture.signedIn(Role.KNOWLEDGE_MANAGER, Role.SERVICE_DESK_ANALYST);
        colleague = fixture.signedIn(Role.SERVICE_DESK_ANALYST);
        caller = fixture.signedIn(Role.USER);
        var made =
                author.send(
                        "/incidents",
                        "title",
                        "Printer jams",
                        "caller",
                        "PER-" + caller.account().person(),
                        "contact",
                        "PHONE");
        incident = String.valueOf(made.getHeader("Location")).replaceAll(".*/", "");
    }

    @Test
    void aTaskTellsWhomItsDescriptionNames() throws Exception {
        task("Ask @%s and @%s".formatted(login(colleague), login(caller)));

        assertThat(told(colleague)).containsExactly("notification.mentioned");
        assertThat(told(caller)).as("does not see tasks").isEmpty();
    }

    @Test
    void whoeverNamesSomebodyInVainIsToldSo() throws Exception {
        var task = task("");

        var edited =
                author.send(
                        "/tasks/" + task + "/properties",
                        "version",
                        "0",
                        "title",
                        "Look at it",
                        "description",
                        "Ask @%s and @%s".formatted(login(colleague), login(caller)));

        assertThat(notice(edited)).contains("task.notice.saved-untold", "@" + login(caller));
        assertThat(notice(edited)).doesNotContain(login(colleague));
        var cancelled =
                author.send(
                        "/tasks/" + task + "/cancellation", "reason", "Done by @" + login(caller));
        assertThat(notice(cancelled)).contains("task.notice.cancel-untold");
    }

    private static String notice(MockHttpServletResponse answer) {
        return URLDecoder.decode(
                String.join(" ", answer.getHeaders("Set-Cookie")), StandardCharsets.UTF_8);
    }

    @Test
    void anEditTellsWhomItNamesAnew() throws Exception {
        var task = task("Ask @" + login(colleague));
        var other = new AccountFixture(mvc, accounts, people).signedIn(Role.SERVICE_DESK_ANALYST);

        var edited =
                author.send(
                        "/tasks/" + task + "/properties",
                        "version",
                        "0",
                        "title",
                        "Look at it",
                        "description",
                        "Ask @%s or @%s".formatted(login(colleague), login(other)));

        assertThat(edited.getStatus()).isEqualTo(302);
        assertThat(told(colleague)).hasSize(1);
        assertThat(told(other)).containsExactly("notification.mentioned");
    }

    @Test
    void aReasonToCancelATaskTellsWhomItNames() throws Exception {
        var task = task("");

        author.send("/tasks/" + task + "/cancellation", "reason", "Done by @" + login(colleague));

        assertThat(told(colleague)).containsExactly("notification.mentioned");
    }

    @Test
    void whatIsSentBackTellsItsKeepersOnly() throws Exception {
        TeamId network = cast.network();
        cast.join(colleague.account().person(), network);
        var article =
                "/api/v1/articles/"
                        + number(
                                api(
                                        HttpMethod.POST,
                                        "/api/v1/articles",
                                        """
                                        {"title": "Unjam it", "body": "Open the lid.", "audience": "STAFF",
                                         "team": %s, "reviewDate": "2026-09-01"}
                                        """
                                                .formatted(network)));
        api(HttpMethod.PUT, article + "/submission", "{}");

        var sent =
                api(
                        HttpMethod.POST,
                        article + "/return",
                        "{\"reason\": \"@%s, which lid? @%s\"}"
                                .formatted(login(colleague), login(caller)));

        assertThat(sent.getStatus()).isEqualTo(200);
        assertThat(told(colleague)).containsExactly("notification.mentioned");
        assertThat(told(caller)).isEmpty();
    }

    @Test
    void nobodyIsOfferedWhoDoesNotSeeTheRecord() throws Exception {
        var task = task("");

        assertThat(offered(caller, incident)).contains("data-typed=\"@" + login(caller) + "\"");
        assertThat(offered(caller, task)).doesNotContain("data-typed");
        assertThat(offered(colleague, task)).contains("data-typed=\"@" + login(colleague) + "\"");
        assertThat(caller.open("/options/mention?about=%s&q=a".formatted(task)).getStatus())
                .as("of a record that the author does not see")
                .isEqualTo(404);
        assertThat(author.open("/tasks/" + task + "?edit=").getContentAsString())
                .contains("data-names=\"/options/mention?about=" + task + "\"");
    }

    private String offered(SignedInBrowser person, String about) throws Exception {
        return author.open("/options/mention?about=%s&q=%s".formatted(about, login(person)))
                .getContentAsString();
    }

    private String task(String description) throws Exception {
        var made =
                api(
                        HttpMethod.POST,
                        "/api/v1/incidents/" + incident + "/tasks",
                        "{\"title\": \"Look at it\", \"description\": \"%s\"}"
                                .formatted(description));
        return number(made);
    }

    private static String number(MockHttpServletResponse made) {
        assertThat(made.getStatus()).isEqualTo(201);
        return String.valueOf(made.getHeader("Location")).replaceAll(".*/", "");
    }

    private MockHttpServletResponse api(HttpMethod method, String path, String body)
            throws Exception {
        return author.perform(
                MockMvcRequestBuilders.request(method, path)
                        .header("X-CSRF-TOKEN", author.token())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private List<String> told(SignedInBrowser person) {
        return jdbc.sql("select key from notification.message where person = ?")
                .param(person.account().person().value())
                .query((row, index) -> row.getString(1))
                .list();
    }

    private static String login(SignedInBrowser person) {
        return person.account().login();
    }
}
