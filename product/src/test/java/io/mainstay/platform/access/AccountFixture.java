package io.mainstay.platform.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Role;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// People who sign in, each with an account of their own, and the browser they do it with.
public final class AccountFixture {

    /// What everybody's password is after the first sign-in.
    public static final String PASSWORD = "seven grey seals sing";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvc mvc;
    private final Accounts accounts;
    private final PersonDirectory people;

    public AccountFixture(MockMvc mvc, Accounts accounts, PersonDirectory people) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.people = people;
    }

    /// A person with these roles, whose password is still the generated one.
    public Newcomer newcomer(Role... roles) {
        return asSystem(() -> {
            var count = COUNT.incrementAndGet();
            var person = people.create("Aisha Okoro " + count);
            var made = accounts.create("aisha" + count, person);
            var account = made.account();
            accounts.giveRoles(account.ref(), account.version(), Set.of(roles), "a small shop");
            return new Newcomer(reload(account), made.password());
        });
    }

    /// A person with these roles, signed in with a password of their own.
    public SignedInBrowser signedIn(Role... roles) throws Exception {
        var newcomer = newcomer(roles);
        var browser = firstSignIn(newcomer);
        var changed =
                browser.send(
                        "/account/password",
                        "current",
                        newcomer.password(),
                        "password",
                        PASSWORD,
                        "again",
                        PASSWORD);
        return new SignedInBrowser(mvc, reload(newcomer.account()), session(changed));
    }

    /// The same person in one more browser.
    public SignedInBrowser again(SignedInBrowser browser) throws Exception {
        var answer = trySignIn(browser.account().login(), PASSWORD);
        return new SignedInBrowser(mvc, browser.account(), session(answer));
    }

    public SignedInBrowser firstSignIn(Newcomer newcomer) throws Exception {
        var answer = trySignIn(newcomer.account().login(), newcomer.password());
        return new SignedInBrowser(mvc, newcomer.account(), session(answer));
    }

    public MockHttpServletResponse trySignIn(String login, String password) throws Exception {
        return trySignIn(login, password, "");
    }

    public MockHttpServletResponse trySignIn(String login, String password, String next)
            throws Exception {
        var page = mvc.perform(get("/sign-in")).andReturn().getResponse();
        return mvc.perform(
                        post("/sign-in")
                                .cookie(page.getCookies())
                                .param("_csrf", token(page))
                                .param("login", login)
                                .param("password", password)
                                .param("next", next))
                .andReturn()
                .getResponse();
    }

    public Account reload(Account account) {
        return asSystem(() -> accounts.find(account.ref()).orElseThrow());
    }

    public static <T> T asSystem(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Actors.as(Actor.system(Channel.COMMAND), work);
    }

    static String token(MockHttpServletResponse page) throws Exception {
        var match = TOKEN.matcher(page.getContentAsString());
        if (!match.find()) {
            throw new AssertionError("No form token on the page");
        }
        return match.group(1);
    }

    private static Cookie session(MockHttpServletResponse answer) {
        return Objects.requireNonNull(
                answer.getCookie("mainstay"), () -> "No session: " + answer.getStatus());
    }

    public record Newcomer(Account account, String password) {}

    /// A browser with a session.
    public record SignedInBrowser(MockMvc mvc, Account account, Cookie session) {

        public MockHttpServletResponse open(String path) throws Exception {
            return mvc.perform(get(path).cookie(session)).andReturn().getResponse();
        }

        /// Sends a form with the token of the session.
        public MockHttpServletResponse send(String path, String... fields) throws Exception {
            var request = post(path).cookie(session).param("_csrf", token());
            for (int at = 0; at < fields.length; at += 2) {
                request.param(fields[at], fields[at + 1]);
            }
            return mvc.perform(request).andReturn().getResponse();
        }

        /// What every form of the session sends along.
        public String token() throws Exception {
            return AccountFixture.token(open("/account/password"));
        }

        public MockHttpServletResponse perform(MockHttpServletRequestBuilder request)
                throws Exception {
            return mvc.perform(request.cookie(session)).andReturn().getResponse();
        }

        public boolean isIn() throws Exception {
            return open("/account/password").getStatus() == 200;
        }
    }
}
