package io.mainstay.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.mainstay.kernel.Role;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.platform.access.ReadingPost;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// What is asked by `POST` and changes nothing is open to whoever only reads; no other `POST` is.
@ModuleTest
class ReadingPostsTest {

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired JdbcClient jdbc;
    @Autowired List<ReadingPost> reading;

    @Test
    void openToATokenThatOnlyReadsAndNoOtherIs() throws Exception {
        var token = readingToken(Role.values());
        var open = reading.stream().map(ReadingPost::path).toList();
        var posts =
                Route.table().stream()
                        .filter(route -> route.isApi() && route.verb().equals("POST"))
                        .toList();

        assertThat(posts).extracting(Route::path).containsAll(open);
        for (var route : posts) {
            var answer = ask(route.address("INC-1"), token, "{}");
            if (open.contains(route.path())) {
                assertThat(answer.getStatus()).as(route.name()).isEqualTo(200);
            } else {
                assertThat(answer.getStatus()).as(route.name()).isEqualTo(403);
                assertThat(answer.getContentAsString()).contains("read-only-token");
            }
        }
    }

    @Test
    void proposeToAnAuditorAndKeepNothing() throws Exception {
        var token = readingToken(Role.AUDITOR);
        var before = kept();

        var answer = ask("/api/v1/incidents/suggestions", token, "{\"title\":\"Toner leaks\"}");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("\"categories\"");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void areNoneOfAPersonsWhoOnlyReports() throws Exception {
        assertThat(ask("/api/v1/incidents/suggestions", readingToken(Role.USER), "{}").getStatus())
                .isEqualTo(403);
    }

    private long kept() {
        return jdbc.sql("select count(*) from platform_rest.idempotent_answer")
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse ask(String path, String token, String body) throws Exception {
        return mvc.perform(
                        post(path)
                                .header("Authorization", "Bearer " + token)
                                .header("Idempotency-Key", "once")
                                .contentType("application/json")
                                .content(body))
                .andReturn()
                .getResponse();
    }

    private String readingToken(Role... roles) throws Exception {
        var page =
                new AccountFixture(mvc, accounts, people)
                        .signedIn(roles)
                        .send("/account/tokens", "name", "report", "scope", "read", "days", "7");
        return page.getContentAsString().split("id=\"secret\" value=\"")[1].split("\"")[0];
    }
}
