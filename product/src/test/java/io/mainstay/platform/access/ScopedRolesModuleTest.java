package io.mainstay.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Permission;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Place;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.testing.ModuleTest;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// Roles that are held for one unit or one site: who gives them, for what, and from when they hold.
@ModuleTest
class ScopedRolesModuleTest {

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired ActorSource actors;
    @Autowired JdbcClient jdbc;

    private AccountFixture fixture;

    @BeforeEach
    void forgetTries() {
        fixture = new AccountFixture(mvc, accounts, people);
        jdbc.sql("delete from platform_access.attempt").update();
    }

    @Test
    void aRoleForAPartAddsToWhatIsSharedAndNeedsAReasonToo() {
        var account = fixture.newcomer(Role.PROBLEM_MANAGER).account();
        var scope = unit("Sharing");

        assertThatThrownBy(() -> grant(account, Role.CHANGE_MANAGER, scope, ""))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("role-reason-required");
        grant(account, Role.CHANGE_MANAGER, scope, "three of us in all");
        grant(fixture.reload(account), Role.SPECIALIST, scope, "");

        var shared = fixture.reload(account);
        assertThat(shared.roleReason()).isEqualTo("three of us in all");
        assertThat(shared.scopedRoles())
                .extracting(ScopedRole::role)
                .containsExactly(Role.SPECIALIST, Role.CHANGE_MANAGER);
        withdraw(shared, Role.CHANGE_MANAGER, scope);
        assertThat(fixture.reload(account).roleReason()).isEmpty();
        assertThat(fixture.reload(account).roles()).containsExactly(Role.PROBLEM_MANAGER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"USER", "ADMINISTRATOR"})
    void whatConcernsTheWholeHouseIsNotGivenForAPart(Role role) {
        var account = fixture.newcomer(Role.SPECIALIST).account();

        assertThatThrownBy(() -> grant(account, role, unit("Whole for " + role), ""))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("role-has-no-scope");
        assertThatThrownBy(
                        () -> grant(account, Role.AUDITOR, new RecordRef("UNIT", 99_999_999), "x"))
                .hasMessageContaining("no-such-scope");
        assertThatThrownBy(() -> grant(account, Role.AUDITOR, new RecordRef("PER", 1), "x"))
                .hasMessageContaining("no-such-scope");
        assertThat(fixture.reload(account)).isEqualTo(account);
    }

    @Test
    void onlyAnAdministratorGivesARoleForAPart() {
        var account = fixture.newcomer(Role.USER).account();
        var held = new ScopedRole(Role.SPECIALIST, unit("Grabbed"));
        for (var role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                assertThatThrownBy(() ->
                                Actors.run(
                                        actor(Set.of(role)),
                                        () ->
                                                accounts.grant(
                                                        account.ref(),
                                                        account.version(),
                                                        held,
                                                        "")))
                        .isInstanceOf(NotAllowed.class);
            }
        }
        assertThat(fixture.reload(account)).isEqualTo(account);
    }

    @Test
    void aRoleForAPartHoldsAtOnceForAllUnitsBelowAndIsGoneAtOnceAndStandsInTheAuditTrail()
            throws Exception {
        var browser = fixture.signedIn(Role.USER);
        var top = unit("Retail");
        var below = unit("Shops", top);
        var work = new Leave(Role.SERVICE_DESK_ANALYST);
        browser.open("/account");

        grant(fixture.reload(browser.account()), Role.SERVICE_DESK_ANALYST, top, "");
        assertThat(browser.open("/account").getContentAsString()).contains("for Retail");
        assertThat(actors.of(browser.account().person(), Channel.PAGE))
                .hasValueSatisfying(actor -> {
                    assertThat(actor.holds(work, Place.ofUnit(top.serial()))).isTrue();
                    assertThat(actor.holds(work, Place.ofUnit(below.serial()))).isTrue();
                    assertThat(actor.holds(work)).isFalse();
                });

        withdraw(fixture.reload(browser.account()), Role.SERVICE_DESK_ANALYST, top);
        assertThat(browser.open("/account").getContentAsString()).doesNotContain("for Retail");
        assertThat(
                        jdbc.sql(
                                        "select action from platform_audit.entry where ref = ? order by position desc limit 2")
                                .param(browser.account().ref().toString())
                                .query(String.class)
                                .list())
                .containsExactly("WITHDRAW_ROLE", "GRANT_ROLE");
    }

    @Test
    void theApiGrantsAndWithdrawsARoleForAPart() throws Exception {
        var administrator = fixture.signedIn(Role.ADMINISTRATOR);
        var account = fixture.newcomer(Role.USER).account();
        var path =
                "/api/v1/accounts/%s/roles/INCIDENT_MANAGER/scopes/%s"
                        .formatted(account.ref(), unit("Granted"));

        assertThat(api(administrator, HttpMethod.PUT, path).getContentAsString())
                .contains("\"role\":\"INCIDENT_MANAGER\"", "\"name\":\"Granted\"");
        assertThat(api(administrator, HttpMethod.DELETE, path).getContentAsString())
                .contains("\"scoped\":[]");
        assertThat(api(administrator, HttpMethod.DELETE, path).getStatus()).isEqualTo(404);
        assertThat(
                        api(administrator, HttpMethod.PUT, path.replace("INCIDENT_MANAGER", "USER"))
                                .getStatus())
                .isEqualTo(422);
        assertThat(api(administrator, HttpMethod.PUT, path.replace("UNIT", "PER")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void thePageGrantsAndWithdrawsARoleForAPartAndKeepsWhatWasTyped() throws Exception {
        var administrator = fixture.signedIn(Role.ADMINISTRATOR);
        var account = fixture.newcomer(Role.USER).account();
        var path = "/administration/accounts/%s/scoped-roles".formatted(account.ref());
        var unit = unit("Paged").toString();
        var version = Long.toString(account.version());

        var refused =
                administrator.send(
                        path, "version", version, "role", "AUDITOR", "scope", "", "reason", "why");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("value=\"AUDITOR\" selected", "value=\"why\"");
        var given = administrator.send(path, "version", version, "role", "AUDITOR", "scope", unit);
        assertThat(given.getStatus()).isEqualTo(302);
        assertThat(administrator.open("/administration/accounts").getContentAsString())
                .contains("Auditor for Paged");
        var later = Long.toString(fixture.reload(account).version());
        assertThat(
                        administrator
                                .send(
                                        path + "/removal",
                                        "version",
                                        later,
                                        "role",
                                        "AUDITOR",
                                        "scope",
                                        unit)
                                .getStatus())
                .isEqualTo(302);
        assertThat(fixture.reload(account).scopedRoles()).isEmpty();
    }

    private static MockHttpServletResponse api(
            SignedInBrowser browser, HttpMethod method, String path) throws Exception {
        var csrf = AccountFixture.token(browser.open("/account/password"));
        return browser.perform(
                MockMvcRequestBuilders.request(method, path).header("X-CSRF-Token", csrf));
    }

    private record Leave(Role role) implements Permission {

        @Override
        public String name() {
            return "WORK";
        }

        @Override
        public Set<Role> heldBy() {
            return Set.of(role);
        }
    }

    private RecordRef unit(String name) {
        var id =
                jdbc.sql("insert into people.unit (name) values (?) returning id")
                        .param(name)
                        .query(Long.class)
                        .single();
        return new RecordRef("UNIT", id);
    }

    private RecordRef unit(String name, RecordRef above) {
        var unit = unit(name);
        jdbc.sql("update people.unit set parent = ? where id = ?")
                .param(above.serial())
                .param(unit.serial())
                .update();
        return unit;
    }

    private void grant(Account account, Role role, RecordRef scope, String reason) {
        asSystem(() ->
                accounts.grant(
                        account.ref(), account.version(), new ScopedRole(role, scope), reason));
    }

    private void withdraw(Account account, Role role, RecordRef scope) {
        asSystem(() ->
                accounts.withdraw(account.ref(), account.version(), new ScopedRole(role, scope)));
    }

    private static void asSystem(Runnable work) {
        Actors.run(Actor.system(Channel.COMMAND), work);
    }

    private static Actor actor(Set<Role> roles) {
        return new Actor(
                Optional.of(new PersonId(1)), "Somebody", roles, Standing.NONE, Channel.API, false);
    }
}
