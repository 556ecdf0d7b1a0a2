package io.mainstay.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.domain.LastAdministrator;
import io.mainstay.testing.ModuleTest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class AccountsModuleTest {

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired FirstSignIn firstSignIn;
    @Autowired JdbcClient jdbc;

    private AccountFixture fixture;

    @BeforeEach
    void forgetTries() {
        fixture = new AccountFixture(mvc, accounts, people);
        jdbc.sql("delete from platform_access.attempt").update();
    }

    @Test
    void aFreshInstallationHasNoAccountAndThenExactlyOneAdministrator() throws Exception {
        jdbc.sql("delete from platform_access.account").update();
        assertThat(fixture.trySignIn("admin", "admin").getStatus()).isEqualTo(422);

        var credentials = firstSignIn.announce().orElseThrow();

        assertThat(firstSignIn.announce()).isEmpty();
        assertThat(
                        jdbc.sql("select count(*) from platform_access.account")
                                .query(Long.class)
                                .single())
                .isOne();
        var answer = fixture.trySignIn(credentials.login(), credentials.password());
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(credentials.toString()).doesNotContain(credentials.password());
    }

    @RepeatedTest(40)
    void nobodyGivesAwayMoreThanAnAdministratorMay(RepetitionInfo turn) {
        var random = new Random(turn.getCurrentRepetition());
        var target = fixture.newcomer(some(random)).account();
        var held = Set.of(some(random));
        var wanted = Set.of(some(random));
        var actor = actor(held, random.nextInt(4) == 0);
        var may = held.contains(Role.ADMINISTRATOR) && !actor.readOnly();

        try {
            Actors.run(
                    actor,
                    () -> accounts.giveRoles(target.ref(), target.version(), wanted, "a reason"));
            assertThat(may).isTrue();
            assertThat(fixture.reload(target).roles()).isEqualTo(wanted);
        } catch (NotAllowed refused) {
            assertThat(may).isFalse();
            assertThat(fixture.reload(target)).isEqualTo(target);
        } catch (LastAdministrator refused) {
            assertThat(may && !wanted.contains(Role.ADMINISTRATOR)).isTrue();
        }
    }

    @Test
    void rolesThatShouldCheckEachOtherNeedAReason() {
        var account = fixture.newcomer(Role.USER).account();
        var both = Set.of(Role.PROBLEM_MANAGER, Role.CHANGE_MANAGER);

        assertThatThrownBy(() -> give(account, both, " "))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("role-reason-required");

        give(account, both, "three of us in all");
        assertThat(fixture.reload(account).roleReason()).isEqualTo("three of us in all");
    }

    @Test
    void theLastAdministratorStaysOne() {
        var account = fixture.newcomer(Role.ADMINISTRATOR).account();
        jdbc.sql("update platform_access.account set disabled = true where id <> :id")
                .param("id", account.id())
                .update();

        assertThatThrownBy(() -> give(account, Set.of(Role.USER), ""))
                .isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() -> asSystem(() -> accounts.disable(account.ref(), account.version())))
                .isInstanceOf(LastAdministrator.class);

        fixture.newcomer(Role.ADMINISTRATOR);
        give(account, Set.of(Role.USER), "");
        assertThat(fixture.reload(account).roles()).containsExactly(Role.USER);
    }

    @Test
    void whoSawAnOlderVersionIsToldSo() {
        var account = fixture.newcomer(Role.USER).account();
        give(account, Set.of(Role.SPECIALIST), "");

        assertThatThrownBy(() -> give(account, Set.of(Role.ADMINISTRATOR), ""))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void aLoginIsTakenInAnyCase() {
        var account = fixture.newcomer(Role.USER).account();
        var person = asPerson("Bo Lind");

        assertThatThrownBy(() ->
                        AccountFixture.asSystem(
                                () -> accounts.create(account.login().toUpperCase(), person)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("login-taken");
    }

    @Test
    void anAdministratorMakesAnAccountOnThePage() throws Exception {
        var browser = fixture.signedIn(Role.ADMINISTRATOR);

        var answer =
                browser.send(
                        "/administration/accounts/new", "name", "Cato Berg", "login", "cato.berg");

        var password =
                answer.getContentAsString().split("id=\"secret\" value=\"")[1].split("\"")[0];
        assertThat(fixture.trySignIn("Cato.Berg", password).getStatus()).isEqualTo(302);
        assertThat(browser.open("/administration/accounts?words=cato").getContentAsString())
                .contains("Cato Berg");
    }

    @Test
    void aRefusedFormComesBackWithWhatWasTyped() throws Exception {
        var browser = fixture.signedIn(Role.ADMINISTRATOR);

        var answer =
                browser.send("/administration/accounts/new", "name", "Dia", "login", "has blanks");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("value=\"has blanks\"");
    }

    @Test
    void anAuditorSeesAccountsAndChangesNone() throws Exception {
        var browser = fixture.signedIn(Role.AUDITOR);
        var path = "/administration/accounts/" + browser.account().ref();

        assertThat(browser.open(path).getStatus()).isEqualTo(200);
        assertThat(
                        browser.send(path + "/roles", "version", "1", "roles", "ADMINISTRATOR")
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    void othersDoNotSeeTheAccounts() throws Exception {
        var browser = fixture.signedIn(Role.SERVICE_DESK_MANAGER);

        assertThat(browser.open("/administration/accounts").getStatus()).isEqualTo(403);
        assertThat(browser.open("/api/v1/accounts").getStatus()).isEqualTo(403);
    }

    @Test
    void noAnswerOfTheApiHoldsAHash() throws Exception {
        var browser = fixture.signedIn(Role.ADMINISTRATOR);

        var answer = browser.perform(get("/api/v1/accounts/" + browser.account().ref()));

        assertThat(answer.getHeader("ETag"))
                .isEqualTo("\"" + fixture.reload(browser.account()).version() + "\"");
        assertThat(answer.getContentAsString())
                .contains("\"login\":\"" + browser.account().login())
                .doesNotContain("argon2", "hash", "csrf");
    }

    private io.mainstay.kernel.PersonId asPerson(String name) {
        return AccountFixture.asSystem(() -> people.create(name));
    }

    private void give(Account account, Set<Role> roles, String reason) {
        asSystem(() -> accounts.giveRoles(account.ref(), account.version(), roles, reason));
    }

    private static void asSystem(Runnable work) {
        Actors.run(Actor.system(Channel.COMMAND), work);
    }

    private static Actor actor(Set<Role> roles, boolean readOnly) {
        return new Actor(
                Optional.of(new io.mainstay.kernel.PersonId(1)),
                "Somebody",
                roles,
                Standing.NONE,
                Channel.API,
                readOnly);
    }

    private static Role[] some(Random random) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (random.nextInt(6) == 0) {
                roles.add(role);
            }
        }
        if (random.nextInt(3) == 0) {
            roles.add(Role.ADMINISTRATOR);
        }
        return roles.toArray(Role[]::new);
    }
}
