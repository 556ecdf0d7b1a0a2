package io.mainstay.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.mainstay.kernel.Role;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.testing.ModuleTest;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ModuleTest
class WallModuleTest {

    /// What anybody may ask; a route that is added here is a decision.
    private static final Set<String> PUBLIC =
            Set.of(
                    "GET /sign-in",
                    "POST /sign-in",
                    "POST /appearance",
                    "GET /rate",
                    "POST /rate",
                    "GET /health/live",
                    "GET /health/ready",
                    "GET /static/1/1");

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired JdbcClient jdbc;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private AccountFixture fixture;

    @BeforeEach
    void forgetTries() {
        fixture = new AccountFixture(mvc, accounts, people);
        jdbc.sql("delete from platform_access.attempt").update();
    }

    @Test
    void everyRouteThatIsNotOnTheListNeedsSignIn() throws Exception {
        for (var route : routes().filter(known -> !PUBLIC.contains(known.toString())).toList()) {
            var status = ask(route.request().header("Sec-Fetch-Site", "same-origin")).getStatus();

            assertThat(status).as(route.toString()).isEqualTo(route.isApi() ? 401 : 303);
        }
    }

    @Test
    void everyChangeNeedsTheTokenOfTheSession() throws Exception {
        var browser = fixture.signedIn(Role.ADMINISTRATOR);

        for (var route : routes().filter(Route::changes).toList()) {
            assertThat(browser.perform(route.request()).getStatus())
                    .as(route.toString())
                    .isEqualTo(403);
        }
    }

    @Test
    void theTokenOfAnotherSessionIsNoToken() throws Exception {
        var browser = fixture.signedIn(Role.USER);
        var other = fixture.signedIn(Role.USER);
        var foreign = AccountFixture.token(other.open("/account/password"));

        var answer = browser.perform(post("/sign-out").param("_csrf", foreign));

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(browser.isIn()).isTrue();
    }

    @Test
    void anotherSiteChangesNothingEvenWithTheToken() throws Exception {
        var browser = fixture.signedIn(Role.USER);
        var token = AccountFixture.token(browser.open("/account/password"));

        var answer =
                browser.perform(
                        post("/sign-out")
                                .param("_csrf", token)
                                .header("Sec-Fetch-Site", "cross-site"));

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(browser.isIn()).isTrue();
    }

    @Test
    void theHeaderServesWhereThereIsNoForm() throws Exception {
        var browser = fixture.signedIn(Role.USER);
        var token = AccountFixture.token(browser.open("/account/password"));

        assertThat(browser.perform(post("/sign-out").header("X-CSRF-Token", token)).getStatus())
                .isEqualTo(302);
    }

    @Test
    void aProgramIsToldHowToSignIn() throws Exception {
        var answer = ask(get("/api/v1/me"));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"code\":\"sign-in-needed\"");
    }

    @Test
    void aPersonIsLedToTheSignInAndBack() throws Exception {
        var answer = ask(get("/account?tab=tokens"));

        assertThat(answer.getHeader("Location"))
                .isEqualTo("/sign-in?next=%2Faccount%3Ftab%3Dtokens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me;x=1",
                "/;/api/v1/me",
                "//api/v1/me",
                "/api//v1/me",
                "/api/./v1/me",
                "/health/../api/v1/me",
                "/static/../api/v1/me",
                "/static/%2e%2e/api/v1/me",
                "/static/..%2fapi/v1/me",
                "/api%2fv1/me",
                "/api/v1/%6de",
                "/api/v1/me/",
                "/api/v1/me.json",
                "/API/v1/me",
                "/sign-in/../api/v1/me",
                "/static\\..\\api/v1/me",
                "/api/v1/me%00",
                "/api/v1/me%0a"
            })
    void noSpellingOfAPathGoesRoundTheWall(String path) throws Exception {
        var spelt = path.replace("\\", "%5c");

        assertThat(ask(get(URI.create("http://localhost" + spelt))).getStatus())
                .isIn(303, 400, 401, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE", "CONNECT", "PROPFIND"})
    void noMethodGoesRoundTheWall(String method) throws Exception {
        var answer = ask(request(HttpMethod.valueOf(method), URI.create("/api/v1/me")));

        assertThat(answer.getStatus()).isIn(400, 401, 405);
        assertThat(answer.getContentAsString()).doesNotContain("login");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Remote-User, admin",
        "X-Forwarded-User, admin",
        "Remote-User, admin",
        "X-On-Behalf-Of, 1",
        "X-Original-URL, /health/live",
        "X-Rewrite-URL, /health/live",
        "X-HTTP-Method-Override, GET",
        "X-Forwarded-For, 127.0.0.1",
        "Authorization, Basic YWRtaW46YWRtaW4=",
        "Authorization, Bearer",
        "Authorization, Bearer x"
    })
    void noHeaderSaysWhoSomebodyIs(String name, String value) throws Exception {
        assertThat(ask(get("/api/v1/me").header(name, value)).getStatus()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "evil.example:8080"})
    void anUnknownHostIsNotAnswered(String host) throws Exception {
        var answer = ask(get(URI.create("http://" + host + "/sign-in")));

        assertThat(answer.getStatus()).isEqualTo(421);
        assertThat(answer.getContentAsString()).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/account", "/api/v1/me", "/no-such-page"})
    void everyAnswerCarriesTheHeaders(String path) throws Exception {
        var answer = ask(get(path));

        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void overHttpsTheBrowserBindsTheCookieToThisHost() throws Exception {
        var answer = ask(get("/sign-in").secure(true));

        assertThat(answer.getHeader("Set-Cookie"))
                .startsWith("__Host-mainstay-form=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=");
    }

    @Test
    void theHouseSaysInOneWordHowItIs() throws Exception {
        assertThat(ask(get("/health/live")).getContentAsString()).isEqualTo("live");
        assertThat(ask(get("/health/ready")).getContentAsString()).isEqualTo("ready");
    }

    @Test
    void aTokenActsForItsOwnerUntilItEnds() throws Exception {
        var browser = fixture.signedIn(Role.USER);
        var token = token(browser, "write");

        assertThat(ask(bearer(get("/api/v1/me"), token)).getContentAsString())
                .contains(browser.account().login());
        var id = jdbc.sql("select max(id) from platform_access.token").query(Long.class).single();
        assertThat(ask(bearer(delete("/api/v1/me/tokens/" + id), token)).getStatus())
                .isEqualTo(204);

        assertThat(ask(bearer(get("/api/v1/me"), token)).getStatus()).isEqualTo(401);
    }

    @Test
    void aTokenThatOnlyReadsChangesNothing() throws Exception {
        var browser = fixture.signedIn(Role.ADMINISTRATOR);
        var token = token(browser, "read");

        assertThat(ask(bearer(get("/api/v1/accounts"), token)).getStatus()).isEqualTo(200);
        var disabling = delete("/api/v1/accounts/" + browser.account().ref() + "/disablement");
        assertThat(ask(bearer(disabling, token)).getStatus()).isEqualTo(403);
        var making =
                post("/api/v1/me/tokens")
                        .contentType("application/json")
                        .content("{\"name\":\"more\",\"scope\":\"WRITE\",\"days\":5}");
        assertThat(ask(bearer(making, token)).getStatus()).isEqualTo(403);
    }

    @Test
    void aTokenOpensNoPagesAndIsNotStored() throws Exception {
        var browser = fixture.signedIn(Role.USER);
        var token = token(browser, "write");

        assertThat(ask(bearer(get("/account"), token)).getStatus()).isEqualTo(303);
        assertThat(
                        jdbc.sql("select string_agg(t::text, ' ') from platform_access.token t")
                                .query(String.class)
                                .single())
                .doesNotContain(token);
    }

    private String token(SignedInBrowser browser, String scope) throws Exception {
        var page =
                browser.send("/account/tokens", "name", "monitoring", "scope", scope, "days", "30");
        return page.getContentAsString().split("id=\"secret\" value=\"")[1].split("\"")[0];
    }

    private static MockHttpServletRequestBuilder bearer(
            MockHttpServletRequestBuilder request, String token) {
        return request.header("Authorization", "Bearer " + token);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    /// One route of the product with something in place of its variables.
    private record Route(RequestMethod method, String path) {

        MockHttpServletRequestBuilder request() {
            return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(
                    method.asHttpMethod(), URI.create(path));
        }

        boolean isApi() {
            return path.startsWith("/api/");
        }

        boolean changes() {
            return method != RequestMethod.GET && method != RequestMethod.HEAD;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Stream<Route> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(WallModuleTest::routes);
    }

    private static Stream<Route> routes(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^}]+}", "1").replace("**", "1"))
                .flatMap(path ->
                        (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                                .stream().map(method -> new Route(method, path)));
    }
}
