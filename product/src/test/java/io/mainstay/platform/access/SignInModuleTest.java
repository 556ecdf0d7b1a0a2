package io.mainstay.platform.access;

import static io.mainstay.platform.access.AccountFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Role;
import io.mainstay.platform.access.domain.Session;
import io.mainstay.platform.persistence.Database;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import io.mainstay.testing.TestPostgres;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ModuleTest
class SignInModuleTest {

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired JdbcClient jdbc;
    @Autowired Database database;
    @Autowired TestClock clock;

    private AccountFixture fixture;

    @BeforeEach
    void forgetTries() {
        fixture = new AccountFixture(mvc, accounts, people);
        jdbc.sql("delete from platform_access.attempt").update();
    }

    @Test
    void aGeneratedPasswordOpensOnlyThePageThatReplacesIt() throws Exception {
        var newcomer = fixture.newcomer(Role.USER);

        var browser = fixture.firstSignIn(newcomer);

        var home = browser.open("/account");
        assertThat(home.getStatus()).isEqualTo(303);
        assertThat(home.getHeader("Location")).isEqualTo("/account/password?next=%2Faccount");
        assertThat(browser.open("/api/v1/me").getStatus()).isEqualTo(403);
        assertThat(browser.isIn()).isTrue();
    }

    @Test
    void aChangedPasswordLetsThePersonOn() throws Exception {
        var browser = fixture.signedIn(Role.USER);

        assertThat(browser.open("/account").getStatus()).isEqualTo(200);
    }

    @Test
    void everyRefusedSignInGetsTheSameAnswer() throws Exception {
        var known = fixture.signedIn(Role.USER).account();
        var disabled = fixture.signedIn(Role.USER).account();
        AccountFixture.asSystem(() -> {
            accounts.disable(disabled.ref(), disabled.version());
            return true;
        });

        var wrong = fixture.trySignIn(known.login(), "not the password");
        var unknown = fixture.trySignIn("nobody-" + known.login(), "not the password");
        var ended = fixture.trySignIn(disabled.login(), PASSWORD);

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(body(unknown, "nobody-" + known.login()))
                .isEqualTo(body(wrong, known.login()))
                .isEqualTo(body(ended, disabled.login()));
        assertThat(unknown.getStatus()).isEqualTo(ended.getStatus()).isEqualTo(422);
    }

    @Test
    void theStoredHashIsNoPassword() throws Exception {
        var account = fixture.signedIn(Role.USER).account();
        var stored =
                jdbc.sql("select password_hash from platform_access.account where id = :id")
                        .param("id", account.id())
                        .query(String.class)
                        .single();

        assertThat(stored).startsWith("{argon2id}$argon2id$");
        assertThat(fixture.trySignIn(account.login(), stored).getStatus()).isEqualTo(422);
    }

    @Test
    void theSessionFromBeforeSigningInIsDeadAfterwards() throws Exception {
        var planted = fixture.signedIn(Role.USER);
        var page = planted.perform(MockMvcRequestBuilders.get("/account/password"));

        planted.perform(
                MockMvcRequestBuilders.post("/sign-in")
                        .param("_csrf", AccountFixture.token(page))
                        .param("login", planted.account().login())
                        .param("password", PASSWORD));

        assertThat(planted.isIn()).isFalse();
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var browser = fixture.signedIn(Role.USER);

        assertThat(browser.send("/sign-out").getStatus()).isEqualTo(302);

        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void disablingTheAccountEndsItsSessionsAtOnce() throws Exception {
        var browser = fixture.signedIn(Role.USER);
        var account = browser.account();
        assertThat(browser.isIn()).isTrue();

        AccountFixture.asSystem(() -> {
            accounts.disable(account.ref(), account.version());
            return true;
        });

        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void aChangedPasswordEndsEveryOtherSession() throws Exception {
        var browser = fixture.signedIn(Role.USER);
        var other = fixture.again(browser);

        other.send(
                "/account/password",
                "current",
                PASSWORD,
                "password",
                "eight grey seals sing",
                "again",
                "eight grey seals sing");

        assertThat(browser.isIn()).isFalse();
        assertThat(other.isIn()).isFalse();
    }

    @Test
    void aTakenRoleIsGoneOnTheNextRequest() throws Exception {
        var browser = fixture.signedIn(Role.ADMINISTRATOR);
        var account = browser.account();
        fixture.newcomer(Role.ADMINISTRATOR);
        assertThat(browser.open("/administration/accounts").getStatus()).isEqualTo(200);

        AccountFixture.asSystem(() -> {
            accounts.giveRoles(account.ref(), account.version(), java.util.Set.of(Role.USER), "");
            return true;
        });

        assertThat(browser.open("/administration/accounts").getStatus()).isEqualTo(403);
    }

    @Test
    void anIdleSessionEnds() throws Exception {
        var browser = fixture.signedIn(Role.USER);

        clock.turn(Session.IDLE.minusSeconds(1));
        assertThat(browser.isIn()).isTrue();
        clock.turn(Session.IDLE);

        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void noSessionComesBackWhenTheClockIsSetBack() throws Exception {
        var browser = fixture.signedIn(Role.USER);

        clock.turn(Duration.ofDays(2));
        assertThat(browser.isIn()).isFalse();
        clock.turn(Duration.ofDays(-2));

        assertThat(browser.isIn()).isFalse();
    }

    /// The last use is written down once a minute; without room it is not.
    @Test
    void aFullDiskKeepsNobodyFromReading() throws Exception {
        var browser = fixture.signedIn(Role.USER);
        var owner = TestPostgres.as(database.owner());
        owner.sql(
                        """
                        create function platform_access.no_room() returns trigger language plpgsql as
                        $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$
                        """)
                .update();
        owner.sql(
                        """
                        create trigger no_room before update on platform_access.session
                           for each row execute function platform_access.no_room()
                        """)
                .update();
        clock.turn(Session.SEEN_EVERY);

        try {
            assertThat(browser.isIn()).isTrue();
        } finally {
            owner.sql("drop function platform_access.no_room() cascade").update();
        }
    }

    @Test
    void aBusySessionEndsTooInTheEnd() throws Exception {
        var browser = fixture.signedIn(Role.USER);

        for (var day = Duration.ZERO; day.compareTo(Session.LIFE) < 0; day = day.plusHours(8)) {
            assertThat(browser.isIn()).isTrue();
            clock.turn(Duration.ofHours(8));
        }

        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void lastSeenIsWrittenAtMostOnceAMinute() throws Exception {
        var browser = fixture.signedIn(Role.USER);
        var began = lastSeen(browser.account());

        clock.turn(Duration.ofSeconds(59));
        browser.isIn();
        assertThat(lastSeen(browser.account())).isEqualTo(began);
        clock.turn(Duration.ofSeconds(1));
        browser.isIn();

        assertThat(lastSeen(browser.account())).isEqualTo(began.plusSeconds(60));
    }

    @Test
    void guessingIsStoppedForAWhileAndAForgedHeaderChangesNothing() throws Exception {
        var account = fixture.signedIn(Role.USER).account();
        var page = mvc.perform(MockMvcRequestBuilders.get("/sign-in")).andReturn().getResponse();

        var answers =
                java.util.stream.IntStream.range(0, 10)
                        .mapToObj(at -> guess(account.login(), page, "203.0.113." + at))
                        .toList();

        assertThat(answers.subList(0, 8)).allMatch(answer -> answer.getStatus() == 422);
        assertThat(answers.get(8).getStatus()).isEqualTo(429);
        assertThat(answers.get(9).getHeader("Retry-After")).isEqualTo("30");
        assertThat(fixture.trySignIn(account.login(), PASSWORD).getStatus()).isEqualTo(429);
        clock.turn(Duration.ofSeconds(31));
        assertThat(fixture.trySignIn(account.login(), PASSWORD).getStatus()).isEqualTo(302);
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyOut() throws Exception {
        var account = fixture.signedIn(Role.USER).account();
        clock.turn(Duration.ofDays(2));
        guessNineTimes(account.login());

        clock.turn(Duration.ofDays(-2));

        assertThat(fixture.trySignIn(account.login(), PASSWORD).getStatus()).isEqualTo(302);
        assertThat(guessNineTimes(account.login())).isEqualTo(429);
    }

    private int guessNineTimes(String login) throws Exception {
        var page = mvc.perform(MockMvcRequestBuilders.get("/sign-in")).andReturn().getResponse();
        var last = 0;
        for (var time = 0; time < 9; time++) {
            last = guess(login, page, "203.0.113.7").getStatus();
        }
        return last;
    }

    @Test
    void goodSignInsDoNotCountAgainstAnOffice() throws Exception {
        var browser = fixture.signedIn(Role.USER);

        for (int colleague = 0; colleague <= 30; colleague++) {
            assertThat(fixture.trySignIn(browser.account().login(), PASSWORD).getStatus())
                    .isEqualTo(302);
        }
    }

    @Test
    void nobodyIsLedElsewhereAfterSigningIn() throws Exception {
        var account = fixture.signedIn(Role.USER).account();

        var answer = fixture.trySignIn(account.login(), PASSWORD, "//e.x/");

        assertThat(answer.getHeader("Location")).isEqualTo("/");
    }

    @Test
    void signingInLeadsOnToThePageThatWasAskedFor() throws Exception {
        var account = fixture.signedIn(Role.USER).account();

        var answer =
                fixture.trySignIn(account.login(), PASSWORD, "/incidents?filter=state=in=(NEW)");

        assertThat(answer.getHeader("Location")).isEqualTo("/incidents?filter=state=in=(NEW)");
    }

    @Test
    void comingInAndBeingSentAwayStandInTheAuditTrail() throws Exception {
        var account = fixture.signedIn(Role.USER).account();
        fixture.trySignIn(account.login(), "not the password");

        var actions =
                jdbc.sql("select action from platform_audit.entry where ref = :ref")
                        .param("ref", account.ref().toString())
                        .query(String.class)
                        .list();

        assertThat(actions)
                .contains("CREATE", "GIVE_ROLES", "SIGN_IN", "SIGN_IN_REFUSED", "CHANGE_PASSWORD");
    }

    private java.time.Instant lastSeen(Account account) {
        return jdbc.sql("select max(last_seen) from platform_access.session where account = :id")
                .param("id", account.id())
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    private org.springframework.mock.web.MockHttpServletResponse guess(
            String login, org.springframework.mock.web.MockHttpServletResponse page, String from) {
        try {
            return mvc.perform(
                            MockMvcRequestBuilders.post("/sign-in")
                                    .cookie(page.getCookies())
                                    .header("X-Forwarded-For", from)
                                    .param("_csrf", AccountFixture.token(page))
                                    .param("login", login)
                                    .param("password", "a guess from " + from))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// The page without what differs by itself: the login that was typed and the form's token.
    private static String body(
            org.springframework.mock.web.MockHttpServletResponse answer, String login)
            throws Exception {
        return answer.getContentAsString()
                .replace(login, "LOGIN")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "TOKEN");
    }
}
