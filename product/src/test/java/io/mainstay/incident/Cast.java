package io.mainstay.incident;

import io.mainstay.classification.CustomValues;
import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.domain.Milestones;
import io.mainstay.incident.domain.Report;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.people.Newcomer;
import io.mainstay.people.People;
import io.mainstay.people.TeamId;
import io.mainstay.people.Teams;
import io.mainstay.testing.TestClock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The people of the incident tests, anew for each test: Marta answers the desk, Rui works in the
/// network team, Aisha calls, Zoe is a stranger.
@Component
public class Cast {

    private static final AtomicLong SEASON = new AtomicLong();

    private final People people;
    private final Teams teams;
    private final JdbcClient jdbc;
    private final String season = "cast-" + SEASON.incrementAndGet();

    public Cast(People people, Teams teams, JdbcClient jdbc) {
        this.people = people;
        this.teams = teams;
        this.jdbc = jdbc;
    }

    public Actor marta() {
        return actor("Marta Lindqvist", Standing.NONE, Role.SERVICE_DESK_ANALYST);
    }

    public Actor manager() {
        return actor("Ines Duarte", Standing.NONE, Role.INCIDENT_MANAGER);
    }

    public Actor rui() {
        return actor("Rui Barros", inTeam(network()), Role.SPECIALIST);
    }

    public Actor aisha() {
        return actor("Aisha Khan", Standing.NONE, Role.USER);
    }

    public Actor zoe() {
        return actor("Zoe Stranger", Standing.NONE, Role.USER);
    }

    public Actor security() {
        return actor("Sam Guard", Standing.NONE, Role.SECURITY_MANAGER);
    }

    public Actor auditor() {
        return actor("Odd Revisor", Standing.NONE, Role.AUDITOR);
    }

    public Actor actor(String name, Standing standing, Role... roles) {
        return new Actor(
                Optional.of(person(name)), name, Set.of(roles), standing, Channel.PAGE, false);
    }

    public TeamId network() {
        return team("Network");
    }

    public TeamId messaging() {
        return team("Messaging");
    }

    public TeamId team(String name) {
        return Actors.as(
                Actor.system(Channel.JOB), () -> teams.bringIn(season, new Newcomer(name, name)));
    }

    public PersonId person(String name) {
        return Actors.as(
                Actor.system(Channel.JOB), () -> people.bringIn(season, new Newcomer(name, name)));
    }

    public void join(PersonId person, TeamId team) {
        jdbc.sql(
                        "insert into people.team_member (team, person) values (?, ?) on conflict do nothing")
                .param(team.value())
                .param(person.value())
                .update();
    }

    public static Standing inTeam(TeamId team) {
        return new Standing(Set.of(team.value()), Optional.empty(), Set.of(), Optional.empty());
    }

    public IncidentDetails mailIsSlow() {
        var report =
                new Report(
                        "Mail is slow",
                        "Since this morning",
                        Optional.of(person("Aisha Khan")),
                        Optional.empty(),
                        Report.Contact.PHONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new IncidentDetails(
                report,
                Optional.empty(),
                CustomValues.NONE,
                2,
                2,
                Optional.empty(),
                Milestones.openedAt(TestClock.NINE_O_CLOCK, Optional.empty()),
                false);
    }
}
