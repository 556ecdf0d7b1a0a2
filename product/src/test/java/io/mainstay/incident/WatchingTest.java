package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentConversation;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Being named as a watcher gives sight of an incident; making oneself one does not.
@ModuleTest
@Import(Cast.class)
class WatchingTest {

    private static final String ADA = "Ada Kerr";

    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentConversation conversation;
    @Autowired IncidentAccess access;
    @Autowired JdbcClient jdbc;

    @Test
    void endsWithTheRoleForWhoeverOnlyWatchesByThemself() {
        var number = reported();
        Actors.run(ada(Role.SERVICE_DESK_ANALYST), () -> conversation.watch(number));

        assertThat(seenBy(ada(Role.SERVICE_DESK_ANALYST), number)).isTrue();
        assertThat(seenBy(ada(Role.USER), number)).isFalse();
    }

    @Test
    void givesSightToWhomSomebodyElseNamesThoughTheyWatchedAlready() {
        var number = reported();
        Actors.run(ada(Role.SERVICE_DESK_ANALYST), () -> conversation.watch(number));
        Actors.run(cast.marta(), () -> conversation.addWatcher(number, cast.person(ADA)));
        assertThat(seenBy(ada(Role.USER), number)).isTrue();

        Actors.run(ada(Role.SERVICE_DESK_ANALYST), () -> conversation.watch(number));
        assertThat(seenBy(ada(Role.USER), number)).isTrue();
    }

    @Test
    void tellsNothingToWhoeverSeesTheIncidentNoMore() {
        var number = reported();
        var ada = cast.person(ADA);
        account(ada, Role.SERVICE_DESK_ANALYST);
        Actors.run(ada(Role.SERVICE_DESK_ANALYST), () -> conversation.watch(number));
        say(number);
        assertThat(told(number)).contains(ada);

        jdbc.sql("delete from notification.message").update();
        jdbc.sql("delete from platform_access.role_grant where person = ?")
                .param(ada.value())
                .update();
        say(number);
        assertThat(told(number)).isNotEmpty().doesNotContain(ada);
    }

    private IncidentNumber reported() {
        return Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow())).number();
    }

    private Actor ada(Role role) {
        return cast.actor(ADA, Standing.NONE, role);
    }

    private boolean seenBy(Actor actor, IncidentNumber number) {
        return Actors.as(actor, () -> access.find(number)).isPresent();
    }

    private void say(IncidentNumber number) {
        Actors.run(cast.marta(), () -> conversation.say(number, false, "We look at it", List.of()));
    }

    private List<PersonId> told(IncidentNumber number) {
        return jdbc.sql("select person from notification.message where record = ?")
                .param(number.toString())
                .query((row, index) -> new PersonId(row.getLong(1)))
                .list();
    }

    private void account(PersonId person, Role role) {
        jdbc.sql(
                        """
                        insert into platform_access.account (login, person, password_hash, password_changed_at, created_at)
                        values ('ada-' || :person, :person, '{argon2id}$argon2id$none', now(), now())
                        """)
                .param("person", person.value())
                .update();
        jdbc.sql(
                        """
                        insert into platform_access.role_grant (person, role, granted_at)
                        values (:person, :role, now())
                        """)
                .param("person", person.value())
                .param("role", role.name())
                .update();
    }
}
