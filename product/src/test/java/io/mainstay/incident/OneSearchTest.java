package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.domain.Report;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.list.Findings.Finding;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Passage;
import io.mainstay.platform.list.Passage.Piece;
import io.mainstay.platform.search.Search;
import io.mainstay.platform.search.Search.Answer;
import io.mainstay.platform.search.Searchable.Hit;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a search over everything finds and tells, and to whom.
@ModuleTest
@Import(Cast.class)
class OneSearchTest {

    @Autowired Cast cast;
    @Autowired IncidentService incidents;
    @Autowired Search search;
    @Autowired Lists lists;
    @Autowired List<RecurringJob> jobs;
    @Autowired JdbcClient jdbc;

    @Test
    void searchesForWhatWasMeantWhereAWordFindsNothing() {
        var number = reported("The xylophone squeaks", "Only in the morning", false);
        learn();

        var answer = asked(cast.marta(), "xylofone squeaks");

        assertThat(answer.instead()).contains("xylophone squeaks");
        assertThat(labels(answer)).contains(number.toString());
        assertThat(Actors.as(cast.marta(), () -> search.exactly("xylofone squeaks", 5)).groups())
                .isEmpty();
    }

    @Test
    void leavesWordsAloneThatFindSomething() {
        reported("The marimba hums", "", false);
        reported("The marimbo hums", "", false);
        learn();

        assertThat(asked(cast.marta(), "marimba").instead()).isEmpty();
        assertThat(asked(cast.marta(), "marimba hmus").instead()).contains("marimba hums");
    }

    @Test
    void tellsNobodyAWordThatStandsOnlyWhereTheyMayNotLook() {
        reported("The clavichord is to be sold", "Nobody knows yet", false);
        learn();

        assertThat(asked(cast.marta(), "clavicord").instead()).contains("clavichord");
        assertThat(asked(cast.zoe(), "clavicord").instead()).isEmpty();
        assertThat(asked(cast.zoe(), "clavicord").groups()).isEmpty();
    }

    /// The stem finds the one, yet the word stands only in the other.
    @Test
    void tellsNobodyAFormOfAWordThatTheyHaveNotSeen() {
        reported("All glockenspiels", "", false);
        var own = details("One glockenspiel is lost", "", "Zoe Stranger");
        Actors.run(cast.marta(), () -> incidents.report(own));
        learn();

        assertThat(asked(cast.marta(), "glokcenspiels").instead()).contains("glockenspiels");
        assertThat(asked(cast.zoe(), "glokcenspiels").instead()).contains("glockenspiel");
    }

    @Test
    void learnsNothingOfWhatIsRestricted() {
        var open = reported("The harpsichord", "", false);
        reported("The virginal will be dismissed", "The spinettist", true);
        learn();

        assertThat(known("harpsichord")).isTrue();
        assertThat(known("virginal")).isFalse();
        assertThat(known("spinettist")).isFalse();
        assertThat(open).isNotNull();
    }

    @Test
    void forgetsWhatNoRecordHasAnyMore() {
        var number = reported("The theremin wails", "", false);
        learn();
        assertThat(known("theremin")).isTrue();

        jdbc.sql("update incident.incident set title = 'It wails' where id = ?")
                .param(number.serial())
                .update();
        jdbc.sql("update platform_search.reading set begun_at = begun_at - interval '8 days'")
                .update();
        learn();

        assertThat(known("theremin")).isFalse();
        assertThat(known("wails")).isTrue();
    }

    @Test
    void marksWhereTheWordsStandAndNothingElse() {
        reported(
                "<b>Bassoons</b> are flat",
                "Every **bassoon** of the \uE000orchestra\uE001 is flat, <script>alert(1)</script> since the \n\n# flood",
                false);

        var found = found("bassoons flat").getFirst();

        assertThat(marked(found.title())).containsExactly("Bassoons", "flat");
        assertThat(marked(found.excerpt())).containsExactly("bassoon", "flat");
        assertThat(found.excerpt().text())
                .isEqualTo(
                        "Every bassoon of the orchestra is flat, <script>alert(1)</script> since the flood");
        assertThat(found.title().text()).isEqualTo("<b>Bassoons</b> are flat");
    }

    @Test
    void putsTheNewerFirstOfTwoThatMatchAlikeAndTheBetterBeforeAll() {
        var old = reported("Sousaphone", "", false);
        var better = reported("Sousaphone sousaphone", "sousaphone", false);
        var young = reported("Sousaphone", "", false);
        var worse = reported("It is dented", "A sousaphone", false);

        assertThat(found("sousaphone").stream().map(found -> found.row().id()))
                .containsExactly(better.serial(), young.serial(), old.serial(), worse.serial());
    }

    private Answer asked(Actor actor, String words) {
        return Actors.as(actor, () -> search.find(words, 10));
    }

    private List<Finding> found(String words) {
        var request = ListRequest.searching("text", words).showing(List.of("number")).sized(10);
        return Actors.as(cast.marta(), () -> lists.find(IncidentList.LIST, request)).best();
    }

    private static List<String> labels(Answer answer) {
        return answer.groups().stream()
                .flatMap(group -> group.hits().stream())
                .map(Hit::label)
                .toList();
    }

    private static List<String> marked(Passage passage) {
        return passage.pieces().stream().filter(Piece::matched).map(Piece::text).toList();
    }

    private boolean known(String word) {
        return jdbc.sql("select count(*) from platform_search.word where word = ?")
                        .param(word)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void learn() {
        Actors.run(
                Actor.system(Channel.JOB),
                () ->
                        jobs.stream()
                                .filter(job -> job.name().equals("search-learn-words"))
                                .forEach(RecurringJob::run));
    }

    private IncidentNumber reported(String title, String description, boolean restricted) {
        var details = details(title, description, "Aisha Khan");
        var number = Actors.as(cast.marta(), () -> incidents.report(details)).number();
        jdbc.sql("update incident.incident set restricted = ? where id = ?")
                .param(restricted)
                .param(number.serial())
                .update();
        return number;
    }

    private IncidentDetails details(String title, String description, String caller) {
        var usual = cast.mailIsSlow();
        var report = usual.report();
        return new IncidentDetails(
                new Report(
                        title,
                        description,
                        Optional.of(cast.person(caller)),
                        report.loggedBy(),
                        report.contact(),
                        report.unit(),
                        report.site(),
                        report.service(),
                        report.configurationItem()),
                usual.category(),
                usual.custom(),
                usual.impact(),
                usual.urgency(),
                usual.priorityReason(),
                usual.milestones(),
                false);
    }
}
