package io.mainstay.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.mainstay.testing.ModuleTest;
import io.mainstay.wall.Route.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Opening the status page opens the status page, and nothing else.
@ModuleTest
class OpenStatusPageTest {

    @Autowired MockMvc mvc;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void closes() {
        open(false);
    }

    @Test
    void opensItsTwoRoutesAlone() throws Exception {
        open(true);
        for (var route : Route.table()) {
            var open = route.kind() == Kind.PUBLIC || route.kind() == Kind.STATUS;
            assertThat(isTurnedAway(route, route.verb(), route.address("BUL-1")))
                    .as(route.name())
                    .isEqualTo(!open);
        }
        assertThat(Route.table().stream().filter(route -> route.kind() == Kind.STATUS))
                .extracting(Route::name)
                .containsExactly("GET /status", "GET /status.atom");
    }

    @Test
    void opensThemForReadingAlone() throws Exception {
        open(true);
        for (var verb : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            assertThat(answer(verb, "/status").getStatus()).as(verb).isIn(303, 403);
        }
        for (var near :
                new String[] {"/status/", "/status/x", "/status.json", "/Status", "/statu"}) {
            assertThat(answer("GET", near).getHeader("Location")).as(near).startsWith("/sign-in");
        }
        assertThat(answer("HEAD", "/status").getStatus()).isEqualTo(200);
    }

    /// Whether there is such a page, or anything on it, is nobody's business while it is closed.
    @Test
    void closedItIsLikeAnyOtherPage() throws Exception {
        open(false);
        for (var path : new String[] {"/status", "/status.atom", "/no-such-page"}) {
            var answer = mvc.perform(get(path)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(303);
            assertThat(answer.getHeader("Location"))
                    .isEqualTo("/sign-in?next=" + path.replace("/", "%2F"));
            assertThat(answer.getContentAsString()).isEmpty();
            assertThat(answer.getHeader("ETag")).isNull();
        }
    }

    private boolean isTurnedAway(Route route, String verb, String address) throws Exception {
        var answer = answer(verb, address);
        return route.isApi()
                ? answer.getStatus() == 401
                : answer.getStatus() == 303
                        && String.valueOf(answer.getHeader("Location")).startsWith("/sign-in");
    }

    private MockHttpServletResponse answer(String verb, String address) throws Exception {
        return mvc.perform(request(HttpMethod.valueOf(verb), address)).andReturn().getResponse();
    }

    private void open(boolean open) {
        jdbc.sql("update bulletin.setting set open = :open").param("open", open).update();
    }
}
