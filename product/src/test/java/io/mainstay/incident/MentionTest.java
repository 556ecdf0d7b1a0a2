package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// Naming somebody in what is said about an incident tells them, if they may read it.
@ModuleTest
class MentionTest {

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired JdbcClient jdbc;

    private SignedInBrowser author;
    private SignedInBrowser colleague;
    private SignedInBrowser caller;
    private SignedInBrowser stranger;
    private String href = "";

    @BeforeEach
    void reportsOne() throws Exception {
        var fixture = new AccountFixture(mvc, accounts, people);
        author = fixture.signedIn(Role.SERVICE_DESK_ANALYST);
        colleague = fixture.signedIn(Role.SERVICE_DESK_ANALYST);
        caller = fixture.signedIn(Role.USER);
        stranger = fixture.signedIn(Role.USER);
        var made =
                author.send(
                        "/incidents",
                        "title",
                        "Printer jams",
                        "caller",
                        "PER-" + person(caller),
                        "contact",
                        "PHONE");
        href = String.valueOf(made.getHeader("Location"));
    }

    @Test
    void tellsWhoeverMayReadIt() throws Exception {
        say("NOTE", "Ask @%s, who knows it. (%s)".formatted(login(colleague), "me@example.org"));

        assertThat(told(colleague)).containsExactly("notification.mentioned");
        assertThat(bell(colleague)).contains("mentions you", "Printer jams");
        assertThat(colleague.open("/").getContentAsString()).contains("You are mentioned");
        assertThat(author.open("/").getContentAsString()).doesNotContain("You are mentioned");
        assertThat(notice(href))
                .doesNotContain("Not told")
                .contains("<a href=\"/people/PER-" + person(colleague) + "\"");
    }

    @Test
    void aNoteTellsNobodyWhoMayNotReadNotes() throws Exception {
        var sent = say("NOTE", "@%s is upset".formatted(login(caller)));

        assertThat(told(caller)).isEmpty();
        assertThat(sent).contains("%40" + login(caller));
    }

    @Test
    void aReplyTellsTheCallerOnce() throws Exception {
        say("PUBLIC", "Hello @%s!".formatted(login(caller).toUpperCase(java.util.Locale.ROOT)));

        assertThat(told(caller)).containsExactly("notification.mentioned");
    }

    @Test
    void tellsNobodyWhoDoesNotSeeTheIncidentAndSaysNoMoreThanOfNobody() throws Exception {
        var sent = say("PUBLIC", "@%s and @nobody.at.all".formatted(login(stranger)));

        assertThat(told(stranger)).isEmpty();
        assertThat(sent).contains("%40" + login(stranger), "%40nobody.at.all");
    }

    @Test
    void theApiSaysWhoWasNotTold() throws Exception {
        var answer =
                author.perform(
                        MockMvcRequestBuilders.post("/api/v1" + href + "/entries")
                                .header("X-CSRF-TOKEN", author.token())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"text\":\"@%s @%s\",\"note\":true}"
                                                .formatted(login(colleague), login(caller))));

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getContentAsString()).contains("\"untold\":[\"" + login(caller) + "\"]");
        assertThat(told(colleague)).containsExactly("notification.mentioned");
    }

    @Test
    void offersThoseWhomTheAuthorSees() throws Exception {
        assertThat(author.open("/options/mention?q=" + login(colleague)).getContentAsString())
                .contains("data-typed=\"@" + login(colleague) + "\"");
        assertThat(stranger.open("/options/mention?q=" + login(colleague)).getContentAsString())
                .doesNotContain("data-typed");
    }

    private String say(String kind, String text) throws Exception {
        var sent = author.send(href + "/entries", "kind", kind, "text", text);
        assertThat(sent.getStatus()).isEqualTo(302);
        return String.valueOf(sent.getHeader("Set-Cookie"));
    }

    private String notice(String path) throws Exception {
        return author.open(path).getContentAsString();
    }

    private List<String> told(SignedInBrowser person) {
        return jdbc.sql("select key from notification.message where person = ?")
                .param(person(person).value())
                .query((row, index) -> row.getString(1))
                .list();
    }

    private String bell(SignedInBrowser person) throws Exception {
        return person.open("/notifications").getContentAsString();
    }

    private static String login(SignedInBrowser person) {
        return person.account().login();
    }

    private static PersonId person(SignedInBrowser browser) {
        return browser.account().person();
    }
}
