package io.mainstay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
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
            signedIn = firstSignIn();
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
        var context = browser.newContext(options.setBaseURL(ADDRESS).setStorageState(signedIn));
        context.setDefaultTimeout(20_000);
        return context.newPage();
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
        var token =
                page.locator("body")
                        .getAttribute("hx-headers")
                        .replaceFirst(".*:\"([^\"]+)\".*", "$1");
        page.request()
                .post(
                        "/api/v1/teams",
                        RequestOptions.create()
                                .setHeader("X-CSRF-TOKEN", token)
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"name\": \"%s\", \"line\": 2}".formatted(name)));
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

    private String firstSignIn() {
        var context = browser.newContext(new Browser.NewContextOptions().setBaseURL(ADDRESS));
        var page = context.newPage();
        page.navigate("/");
        page.getByLabel("Login").fill("admin");
        page.getByLabel("Password").fill(RunningProduct.get().firstPassword());
        page.keyboard().press("Enter");
        page.waitForURL("**/account/password");
        var fields = page.locator("input[type=password]");
        fields.nth(0).fill(RunningProduct.get().firstPassword());
        for (int field = 1; field < fields.count(); field++) {
            fields.nth(field).fill(OWN_PASSWORD);
        }
        page.keyboard().press("Enter");
        page.waitForURL(ADDRESS + "/");
        return context.storageState();
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The journeys need Chromium"));
    }
}
