package io.mainstay.incident.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.mainstay.kernel.Role;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.testing.ModuleTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@ModuleTest
class ImportPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;

    private SignedInBrowser manager;
    private SignedInBrowser user;

    @BeforeEach
    void signIn() throws Exception {
        var fixture = new AccountFixture(mvc, accounts, people);
        manager = fixture.signedIn(Role.INCIDENT_MANAGER);
        user = fixture.signedIn(Role.USER);
    }

    @Test
    void offersTheImportToWhoeverManagesIncidents() throws Exception {
        assertThat(manager.open("/incidents/import").getContentAsString())
                .contains("multipart/form-data", "Dry run", "Mapping file");
        assertThat(user.open("/incidents/import").getStatus()).isEqualTo(403);
    }

    @Test
    void showsTheFormAgainWithWhatIsWrongWithTheFile() throws Exception {
        var answer =
                send(
                        new MockMultipartFile(
                                "file", "log.csv", "text/csv", "a,b\n1,2\n".getBytes(UTF_8)));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("The file lacks these columns: number");
    }

    @Test
    void asksForTheFileThatIsMissing() throws Exception {
        var answer = send(new MockMultipartFile("file", "", null, new byte[0]));

        assertThat(answer.getStatus()).isEqualTo(422);
    }

    @Test
    void startsAJobAndGoesToItsPage() throws Exception {
        var mapping =
                "{\"source\": \"page\", \"fields\": {\"number\": \"id\", \"openedAt\": \"at\"}}";
        var answer =
                perform(
                        multipart("/incidents/import")
                                .file(
                                        new MockMultipartFile(
                                                "file",
                                                "t.csv",
                                                "text/csv",
                                                "id,at\n1,2016-01-01\n".getBytes(UTF_8)))
                                .file(
                                        new MockMultipartFile(
                                                "mapping",
                                                "m.json",
                                                "application/json",
                                                mapping.getBytes(UTF_8)))
                                .param("map", "csv")
                                .param("_csrf", token()));

        assertThat(answer.getRedirectedUrl()).startsWith("/jobs/");
    }

    @Test
    void drawsTheOverviewForThoseWhoWorkOnIncidents() throws Exception {
        var page =
                manager.open(
                        "/incidents/overview?from=2016-01-01&asOf=2016-03-24&filter=priority==1");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("data-figure=\"total\"", "data-figure=\"median\"");
        assertThat(user.open("/incidents/overview").getStatus()).isEqualTo(403);
    }

    @Test
    void narrowsTheOverviewByItsFieldsAndKeepsThemInEveryPeriod() throws Exception {
        var page =
                manager.open(
                                "/incidents/overview?period=all&priority=2&source=own&filter=reopens=gt=0")
                        .getContentAsString();

        assertThat(page)
                .contains("period=24&amp;priority=2&amp;source=own&amp;filter=reopens%3Dgt%3D0")
                .contains("<option value=\"2\" selected>P2</option>")
                .contains("filter=priority%3D%3D2%3Bimported%3D%3Dfalse%3Breopens%3Dgt%3D0");
    }

    @Test
    void refusesAnOverviewOfWhatCannotBeRead() throws Exception {
        assertThat(manager.open("/incidents/overview?filter=colour==red").getStatus())
                .isEqualTo(400);
        assertThat(manager.open("/incidents/overview?from=yesterday").getStatus()).isEqualTo(422);
        assertThat(manager.open("/incidents/overview?period=soon").getStatus()).isEqualTo(422);
        assertThat(manager.open("/incidents/overview?category=none").getStatus()).isEqualTo(422);
        assertThat(manager.open("/incidents/overview?source=none").getStatus()).isEqualTo(422);
    }

    @Test
    void answersTheOverviewInTheApi() throws Exception {
        var answer = manager.perform(get("/api/v1/incidents/overview"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("openedByMonth", "\"byAge\"");
    }

    private MockHttpServletResponse send(MockMultipartFile file) throws Exception {
        return perform(
                multipart("/incidents/import")
                        .file(file)
                        .param("map", "servicenow")
                        .param("_csrf", token()));
    }

    private MockHttpServletResponse perform(MockMultipartHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.cookie(manager.session())).andReturn().getResponse();
    }

    private String token() throws Exception {
        var match = TOKEN.matcher(manager.open("/incidents/import").getContentAsString());
        assertThat(match.find()).isTrue();
        return match.group(1);
    }
}
