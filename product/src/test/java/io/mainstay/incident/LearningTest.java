package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.classification.Categories;
import io.mainstay.classification.CategoryId;
import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.application.learning.Learning;
import io.mainstay.incident.domain.Incident;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.people.TeamId;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is proposed for an incident, what is like it, and who is told what of it.
@ModuleTest
@Import(Cast.class)
class LearningTest {

    private static final String JAM = "Printer jams on the third floor, paper stuck in the fuser";

    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;
    @Autowired Suggestions suggestions;
    @Autowired Categories categories;
    @Autowired Learning learning;
    @Autowired JdbcClient jdbc;

    private CategoryId printing;
    private CategoryId mail;
    private TeamId workplace;

    @BeforeEach
    void aHistory() {
        printing = category("Printing");
        mail = category("Mail");
        workplace = cast.team("Workplace");
        IntStream.range(0, 6).forEach(i -> solved(JAM + " " + i, printing, workplace));
        IntStream.range(0, 6)
                .forEach(
                        i -> solved("Mailbox full, cannot send mail " + i, mail, cast.messaging()));
        learn();
    }

    @Test
    void proposesCategoryAndTeamWithTheIncidentsThatSpeakForThem() {
        var suggested = as(cast.marta(), () -> suggestions.of(Told.of("printer: paper jam")));

        var category = suggested.categories().getFirst();
        assertThat(category.id()).isEqualTo(printing.value());
        assertThat(category.label()).isEqualTo("Printing");
        assertThat(category.agreeing()).isEqualTo(6);
        assertThat(category.of()).isEqualTo(6);
        assertThat(category.evidence()).hasSize(6);
        assertThat(category.words()).contains("printer", "jam", "paper");
        assertThat(suggested.teams().getFirst().id()).isEqualTo(workplace.value());
        assertThat(suggested.similar().solved().getFirst().restored()).contains("Restarted");
        assertThat(suggested.similar().solved().getFirst().words()).contains("jam");
    }

    @Test
    void findsOpenOnesAndSaysWhatTheyShare() {
        var open = open("Paper jam at the printer of the canteen");
        var told = Told.of("printer paper jam").by(Optional.of(cast.person("Aisha Khan")));

        var like = as(cast.marta(), () -> suggestions.of(told).similar());

        assertThat(like.open()).extracting(SimilarIncident::number).startsWith(open.number());
        assertThat(like.open().getFirst().reasons())
                .contains(
                        SimilarIncident.Reason.WORDS,
                        SimilarIncident.Reason.SAME_CALLER,
                        SimilarIncident.Reason.FRESH);
        assertThat(like.solved()).hasSize(5);
        var itself = as(cast.marta(), () -> suggestions.of(told.of(open.number())).similar());
        assertThat(itself.open()).extracting(SimilarIncident::number).doesNotContain(open.number());
    }

    @Test
    void saysWhatSpeaksForItInTheWordsThatWereTyped() {
        IntStream.range(0, 6)
                .forEach(i ->
                        solved("Remote accesses die every minute " + i, mail, cast.messaging()));
        learn();

        var typed = "REMOTE access: dying *every* few minutes";
        var suggested = as(cast.marta(), () -> suggestions.of(Told.of(typed)));

        assertThat(suggested.categories().getFirst().words())
                .contains("dying")
                .isSubsetOf("REMOTE", "access", "dying", "every", "minutes");
        assertThat(suggested.similar().solved().getFirst().words())
                .contains("dying", "REMOTE")
                .isSubsetOf("REMOTE", "access", "dying", "every", "minutes");
    }

    @Test
    void saysNothingOfWhatNobodyEverSolved() {
        var suggested = as(cast.marta(), () -> suggestions.of(Told.of("xylophone quartz vortex")));

        assertThat(suggested).isEqualTo(Suggested.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "the and of",
                "'; drop table incident.incident; --",
                "\"\"\" or \" | & !:*",
                "\\",
                "'\\''",
                "\0\u0007\uD800",
                "日本語のプリンター",
                "🙂🙂",
                "a:b:* <-> !c",
                "%s %d {0} :named ?",
                "=caller:1 # =category:2"
            })
    void takesWhateverSomebodyTypes(String rubbish) {
        as(cast.marta(), () -> suggestions.of(Told.of(rubbish)));
        as(cast.marta(), () -> suggestions.of(Told.of((rubbish + " printer ").repeat(9_000))));
    }

    @Test
    void aReopenedIncidentTakesItsLessonBack() {
        var one = solved("Zeppelin mooring mast offline", printing, workplace);
        learn();
        assertThat(lessons("zeppelin")).isEqualTo(1);

        as(cast.marta(), () -> transitions.reopen(one.number(), "Not yet"));
        learn();

        assertThat(lessons("zeppelin")).isZero();
        assertThat(counted()).isEqualTo(taught());
    }

    @Test
    void theRestrictedTeachNothingNorDoThoseThatBecomeIt() {
        var one = solved("Whistleblower hotline unreachable", printing, workplace);
        learn();
        assertThat(lessons("whistleblow")).isEqualTo(1);

        as(
                cast.security(),
                () ->
                        incidents.edit(
                                one.number(),
                                version(one.number()),
                                before -> before.restricted(true)));
        learn();

        assertThat(lessons("whistleblow")).isZero();
        assertThat(counted()).isEqualTo(taught());
        var nils = cast.actor("Nils Other", Standing.NONE, Role.SERVICE_DESK_ANALYST);
        var suggested = as(nils, () -> suggestions.of(Told.of("Whistleblower hotline")));
        assertThat(suggested).isEqualTo(Suggested.NOTHING);
        var seen =
                as(
                        cast.security(),
                        () -> suggestions.of(Told.of("Whistleblower hotline")).similar());
        assertThat(seen.solved()).hasSize(1);
    }

    @Test
    void whoSeesLittleIsToldOnlyOfThat() {
        var rui = cast.rui();

        assertThat(as(rui, () -> suggestions.of(Told.of(JAM)))).isEqualTo(Suggested.NOTHING);

        IntStream.range(0, 3)
                .forEach(i -> solved("Printer unreachable, switch " + i, printing, cast.network()));
        learn();
        var suggested = as(rui, () -> suggestions.of(Told.of("Printer unreachable")));

        assertThat(suggested.teams()).hasSize(1);
        assertThat(suggested.teams().getFirst().id()).isEqualTo(cast.network().value());
        assertThat(suggested.teams().getFirst().agreeing()).isEqualTo(3);
        assertThat(suggested.teams().getFirst().of()).isEqualTo(3);
        assertThat(suggested.teams().getFirst().words()).isEmpty();
        assertThat(suggested.categories())
                .extracting(Suggestion::id)
                .containsExactly(printing.value());
    }

    @Test
    void onlyWhoWorksOnIncidentsIsAdvised() {
        assertThatThrownBy(() -> as(cast.aisha(), () -> suggestions.of(Told.of(JAM))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void learnsAgainFromTheStartWhenItWasAwayForTooLong() {
        jdbc.sql("update incident.learning set read_at = read_at - interval '2 days'").update();
        jdbc.sql("delete from platform_feed.change").update();
        var before = counted();

        learn();

        assertThat(counted()).isEqualTo(before).isEqualTo(taught());
    }

    private Incident solved(String title, CategoryId category, TeamId team) {
        var number = open(title, category).number();
        as(
                cast.marta(),
                () -> transitions.assign(number, team, Optional.empty(), Optional.empty()));
        return as(cast.marta(), () -> transitions.resolve(number, "SOLVED", "Restarted"));
    }

    private Incident open(String title) {
        return as(cast.marta(), () -> incidents.report(told(title)));
    }

    private Incident open(String title, CategoryId category) {
        return as(cast.marta(), () -> incidents.report(told(title).in(Optional.of(category))));
    }

    private IncidentDetails told(String title) {
        var mail = cast.mailIsSlow();
        var report = mail.report();
        return mail.with(
                new io.mainstay.incident.domain.Report(
                        title,
                        "",
                        report.caller(),
                        report.loggedBy(),
                        report.contact(),
                        report.unit(),
                        report.site(),
                        report.service(),
                        report.configurationItem()));
    }

    private CategoryId category(String name) {
        return Actors.as(
                Actor.system(Channel.JOB), () -> categories.bringIn("incident", List.of(name)));
    }

    private void learn() {
        Actors.run(
                Actor.system(Channel.JOB),
                () -> {
                    var more = learning.learnSome();
                    while (more) {
                        more = learning.learnSome();
                    }
                });
    }

    private long version(IncidentNumber number) {
        return jdbc.sql("select version from incident.incident where id = ?")
                .param(number.serial())
                .query(Long.class)
                .single();
    }

    private long lessons(String word) {
        return jdbc.sql(
                        """
                        select coalesce(sum(incidents), 0) from incident.lesson_count
                         where subject = 'ANY' and word = ?
                        """)
                .param(word)
                .query(Long.class)
                .single();
    }

    private List<String> counted() {
        return jdbc.sql(
                        """
                        select subject || ' ' || word || ' ' || answer || ' ' || incidents
                          from incident.lesson_count where word <> '#' and incidents <> 0 order by 1
                        """)
                .query((row, index) -> row.getString(1))
                .list();
    }

    private List<String> taught() {
        return jdbc.sql(
                        """
                        select subject || ' ' || word || ' ' || answer || ' ' || count(*)
                          from incident.lesson
                         cross join lateral (values ('ANY', 0), ('CATEGORY', category), ('TEAM', team)) ended (subject, answer)
                         cross join lateral unnest(array_append(words, '')) word
                         where answer is not null group by subject, word, answer order by 1
                        """)
                .query((row, index) -> row.getString(1))
                .list();
    }

    private static <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Actors.as(actor, work);
    }
}
