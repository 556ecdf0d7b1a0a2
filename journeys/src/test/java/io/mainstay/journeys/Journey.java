package io.mainstay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// What all journeys share: the running product, a browser, the administrator signed in, and a team
/// to give work to.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {

    static final String ADDRESS = RunningProduct.get().address();
    private static final String OWN_PASSWORD = "Nine quiet lighthouses";
    private static final Map<String, String> COLLEAGUES = new ConcurrentHashMap<>();
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static @Nullable String signedIn;

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void opensABrowser() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-dev-shm-usage",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
        if (signedIn == null) {
            signedIn = firstSignIn("admin", RunningProduct.get().firstPassword());
        }
    }

    @AfterAll
    void closesTheBrowser() {
        playwright.close();
    }

    @AfterEach
    void closesItsWindows() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    /// A window in which the administrator is signed in.
    Page window() {
        return window(new Browser.NewContextOptions());
    }

    Page window(Browser.NewContextOptions options) {
        return page(options.setStorageState(signedIn));
    }

    /// A window of a browser that was started anew, in which the administrator signs in again.
    Page windowOfANewSession() {
        var page = page(new Browser.NewContextOptions());
        signIn(page, "admin", OWN_PASSWORD);
        page.waitForURL(ADDRESS + "/");
        return page;
    }

    /// A window in which a colleague of the service desk is signed in, who has an account from the
    /// first time on.
    Page windowOf(String login, String name) {
        var state =
                COLLEAGUES.computeIfAbsent(
                        login, unknown -> welcome(login, name, "SERVICE_DESK_ANALYST"));
        return page(new Browser.NewContextOptions().setStorageState(state));
    }

    /// A window in which somebody is signed in who has no part in the processes.
    Page windowOfAUser(String login, String name, Browser.NewContextOptions options) {
        var state = COLLEAGUES.computeIfAbsent(login, unknown -> welcome(login, name, "USER"));
        return page(options.setStorageState(state));
    }

    private Page page(Browser.NewContextOptions options) {
        var context = browser.newContext(options.setBaseURL(ADDRESS));
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    private String welcome(String login, String name, String role) {
        var admin = window();
        admin.navigate("/");
        var made =
                post(
                        admin,
                        "/api/v1/accounts",
                        "{\"login\": \"%s\", \"name\": \"%s\"}".formatted(login, name));
        var given =
                admin.request()
                        .put(
                                made.headers().get("location") + "/roles",
                                with(admin)
                                        .setHeader("If-Match", made.headers().get("etag"))
                                        .setData("{\"roles\": [\"%s\"]}".formatted(role)));
        Assertions.assertThat(given.status()).as(given.text()).isEqualTo(200);
        admin.close();
        var password = made.text().replaceFirst("(?s).*\"password\":\"([^\"]+)\".*", "$1");
        return firstSignIn(login, password);
    }

    static Browser.NewContextOptions dark() {
        return new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK);
    }

    static Browser.NewContextOptions telephone() {
        return new Browser.NewContextOptions().setViewportSize(390, 844);
    }

    static Browser.NewContextOptions withoutScript() {
        return new Browser.NewContextOptions().setJavaScriptEnabled(false);
    }

    /// Reports an incident by the form, on the keyboard, and stands on its page.
    static String report(Page page, String title) {
        page.navigate("/incidents/new");
        page.getByLabel("Caller").fill("Administrator");
        page.getByLabel("Title").fill(title);
        page.getByLabel("Title").press("Enter");
        assertThat(page.locator("h1")).hasText(title);
        return page.url().replaceFirst(".*/", "");
    }

    /// Makes a team of the second line, unless it is there.
    static void makeTeam(Page page, String name) {
        page.navigate("/");
        page.request()
                .post(
                        "/api/v1/teams",
                        with(page).setData("{\"name\": \"%s\", \"line\": 2}".formatted(name)));
    }

    /// The id of what a list of the API calls so.
    ///
    /// @param list such as `teams`
    static String id(Page page, String list, String name) {
        var found =
                page.request()
                        .get(
                                "/api/v1/%s?filter=name==%%22%s%%22&fields=number"
                                        .formatted(list, name.replace(" ", "%20")))
                        .text();
        return found.replaceFirst("(?s).*?\"[A-Z]+-(\\d+)\".*", "$1");
    }

    static APIResponse post(Page page, String address, String body) {
        var answer = page.request().post(address, with(page).setData(body));
        Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    static void put(Page page, String address, String body) {
        var answer = page.request().put(address, with(page).setData(body));
        Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /// As the page itself would send it.
    static RequestOptions with(Page page) {
        var token =
                page.locator("body")
                        .getAttribute("hx-headers")
                        .replaceFirst(".*:\"([^\"]+)\".*", "$1");
        return RequestOptions.create()
                .setHeader("X-CSRF-TOKEN", token)
                .setHeader("Content-Type", "application/json");
    }

    /// Axe finds nothing serious, and nothing hangs over the side.
    static void assertAccessible(Page page, String what) {
        var serious =
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(violation -> SERIOUS.contains(violation.getImpact()))
                                .map(violation ->
                                        violation.getId()
                                                + " "
                                                + violation.getNodes().stream()
                                                        .limit(3)
                                                        .map(node -> node.getHtml())
                                                        .toList())
                                .toList();
        Assertions.assertThat(serious).as(what).isEmpty();
        var over =
                page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assertions.assertThat(((Number) over).intValue())
                .as(what + " is wider than its window")
                .isLessThanOrEqualTo(0);
    }

    /// @return what the browser keeps of it
    private String firstSignIn(String login, String password) {
        var page = page(new Browser.NewContextOptions());
        signIn(page, login, password);
        page.waitForURL("**/account/password");
        var fields = page.locator("input[type=password]");
        fields.nth(0).fill(password);
        for (int field = 1; field < fields.count(); field++) {
            fields.nth(field).fill(OWN_PASSWORD);
        }
        page.keyboard().press("Enter");
        page.waitForURL(ADDRESS + "/");
        return page.context().storageState();
    }

    private static void signIn(Page page, String login, String password) {
        page.navigate("/");
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(password);
        page.keyboard().press("Enter");
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The journeys need Chromium"));
    }
}
