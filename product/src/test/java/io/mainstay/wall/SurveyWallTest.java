package io.mainstay.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.ActorSource;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.satisfaction.persistence.SurveyList;
import io.mainstay.testing.ModuleTest;
import io.mainstay.wall.Route.SurveyNeed;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Every route of surveys × everybody × a survey of every sort of record, compared with an oracle:
/// whoever is asked, and of those who see the record the readers of all scores and the team that
/// resolved it; nobody of a supplier.
@ModuleTest
class SurveyWallTest {

    private static final String TRACES =
            """
            select concat_ws(' ', (select count(*) from platform_audit.entry),
                                  (select count(*) || ' ' || sum(score) from satisfaction.survey))
            """;

    private static final Set<Role> ALL =
            EnumSet.of(
                    Role.SERVICE_DESK_MANAGER,
                    Role.INCIDENT_MANAGER,
                    Role.SECURITY_MANAGER,
                    Role.SERVICE_LEVEL_MANAGER,
                    Role.BUSINESS_RELATIONSHIP_MANAGER,
                    Role.CSI_MANAGER,
                    Role.ADMINISTRATOR,
                    Role.AUDITOR);

    private static final Set<Role> OWN = EnumSet.of(Role.SERVICE_DESK_ANALYST, Role.SPECIALIST);

    @Autowired ApplicationContext context;
    @Autowired JdbcClient jdbc;
    @Autowired Lists lists;
    @Autowired ActorSource actors;
    @Autowired SurveyList surveys;

    /// The survey of an incident, whose number leads to it.
    record KnownSurvey(Known record) implements Numbered {

        @Override
        public long id() {
            return record.id();
        }

        @Override
        public String number() {
            return record.number();
        }

        @Override
        public String toString() {
            return record.toString();
        }
    }

    @Test
    void nobodyGetsMoreOrLessThanTheDomainSays() throws Exception {
        var town = Town.built(context);
        var known = asked(town);
        var attempts = new Attempts<KnownSurvey>(context, TRACES, SurveyWallTest::complete);
        for (var route : Route.table()) {
            for (var who : town.everybody()) {
                switch (route.kind()) {
                    case SURVEY ->
                            known.forEach(survey ->
                                    attempts.expect(route, who, survey, said(route, who, survey)));
                    case SCORES ->
                            attempts.expect(
                                    route, who, known.getFirst(), reads(who) ? "done" : "403");
                    default -> {}
                }
            }
        }
        assertThat(attempts.wrong()).isEmpty();
    }

    @Test
    void theListHoldsForEverybodyWhatTheOracleSays() throws Exception {
        var town = Town.built(context);
        var known = asked(town);
        for (var who : town.everybody()) {
            var actor = actors.of(who.id(), Channel.PAGE).orElseThrow();
            var request = ListRequest.filtered("").showing(List.of("record")).sized(200);
            var listed =
                    Actors.as(actor, () -> lists.page(surveys.declaration(), request))
                            .rows()
                            .stream()
                            .map(row -> row.text("record").orElseThrow())
                            .toList();
            assertThat(listed)
                    .as(who.toString())
                    .containsExactlyInAnyOrderElementsOf(
                            known.stream()
                                    .filter(survey -> sees(who, survey.record()))
                                    .map(KnownSurvey::number)
                                    .toList());
        }
    }

    private List<KnownSurvey> asked(Town town) {
        for (var record : town.records()) {
            jdbc.sql(
                            """
                            insert into satisfaction.survey (record, person, team, asked_at, ends_at, score, answered_at)
                            values (:record, :person, :team, '2026-03-01', '2027-03-01', 3, '2026-03-02')
                                on conflict do nothing
                            """)
                    .param("record", record.number())
                    .param("person", record.caller())
                    .param("team", record.team().orElse(null))
                    .update();
        }
        return town.records().stream().map(KnownSurvey::new).toList();
    }

    private static String said(Route route, Somebody who, KnownSurvey survey) {
        if (!sees(who, survey.record())) {
            return "404";
        }
        var answers = isAsked(who, survey.record()) && !who.roles().equals(Set.of(Role.AUDITOR));
        return route.surveyNeed() == SurveyNeed.READ || answers ? "done" : "403";
    }

    private static boolean sees(Somebody who, Known record) {
        if (isAsked(who, record)) {
            return true;
        }
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(who.roles());
        who.parts()
                .forEach((role, part) -> {
                    if (part.has(record.unit(), record.site())) {
                        roles.add(role);
                    }
                });
        return who.supplier().isEmpty()
                && Oracle.sees(who, record)
                && (!Collections.disjoint(roles, ALL)
                        || !Collections.disjoint(roles, OWN)
                                && record.team().filter(who.teams()::contains).isPresent());
    }

    private static boolean isAsked(Somebody who, Known record) {
        return record.caller() == who.id().value();
    }

    private static boolean reads(Somebody who) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(who.roles());
        roles.addAll(who.parts().keySet());
        return who.supplier().isEmpty()
                && (!Collections.disjoint(roles, ALL) || !Collections.disjoint(roles, OWN));
    }

    private static void complete(
            MockHttpServletRequestBuilder sent, Route route, KnownSurvey survey) {
        if (route.isApi() && !route.isReading()) {
            sent.contentType("application/json").content("{\"score\": 4}");
        } else if (!route.isReading()) {
            sent.param("score", "4");
        }
    }
}
