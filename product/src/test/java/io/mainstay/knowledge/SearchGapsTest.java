package io.mainstay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.knowledge.application.GapService;
import io.mainstay.knowledge.persistence.GapList;
import io.mainstay.knowledge.persistence.Gaps.Day;
import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.search.Search;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/// Searches that found nothing: counted by words and day, without who searched, for those who
/// answer for all knowledge.
@ModuleTest
class SearchGapsTest {

    private static final Actor MANAGER = actor(Role.KNOWLEDGE_MANAGER);
    private static final Actor USER = actor(Role.USER);
    private static final Actor OTHER = actor(900_001, Role.USER, false);

    @Autowired Search search;
    @Autowired GapService gaps;
    @Autowired Lists lists;
    @Autowired List<RecurringJob> jobs;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired WebApplicationContext context;

    private static Actor actor(Role role) {
        return actor(900_000, role, false);
    }

    private static Actor actor(long person, Role role, boolean readOnly) {
        return new Actor(
                Optional.of(new PersonId(person)),
                role.name(),
                Set.of(role),
                Standing.NONE,
                Channel.PAGE,
                readOnly);
    }

    @BeforeEach
    void nothingIsMissing() {
        jdbc.sql("insert into people.person (name) values ('Owner of badges')").update();
        jdbc.sql("delete from knowledge.gap").update();
    }

    @Test
    void areCountedByWordsAndDay() {
        ask("Quokka badge");
        askToo("\"quokka  BADGE\"");
        clock.turn(Duration.ofDays(1));
        ask("quokka badge?");
        askToo("quokka badge");
        ask("numbat badge");
        askToo("numbat badge");

        assertThat(listed())
                .extracting(row -> row.text("words").orElseThrow())
                .containsExactly("quokka badge", "numbat badge");
        assertThat(listed().getFirst().whole("times")).hasValue(4);
        var number = listed().getFirst().ref("number").orElseThrow().toString();
        assertThat(Actors.as(MANAGER, () -> gaps.days(gaps.get(number))))
                .extracting(Day::times)
                .containsExactly(2L, 2L);
    }

    @Test
    void areShownOnceASecondPersonAskedAndTellNobodyWhoDid() {
        ask("thylacine badge");
        ask("Thylacine badge!");
        assertThat(listed()).isEmpty();
        var id =
                jdbc.sql("select id from knowledge.gap where words = 'thylacine badge'")
                        .query(Long.class)
                        .single();
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.as(MANAGER, () -> gaps.get("GAP-" + id)));
        ask("potto badge");
        assertThat(marks()).isEqualTo(2);

        askToo("thylacine badge");

        assertThat(listed())
                .extracting(row -> row.whole("times").orElseThrow())
                .containsExactly(3L);
        assertThat(marks()).isEqualTo(1);
    }

    @Test
    void doNotCountWhoMayReadThem() {
        ask("secret badge");
        Actors.run(MANAGER, () -> search.ask("secret badge", 5));
        assertThat(listed()).isEmpty();
    }

    @Test
    void areNotToldApartByMarksOfAnotherRunOfTheProduct() {
        ask("kiwi badge");
        jdbc.sql("update knowledge.gap set asked_by = 'x', asked_with = gen_random_uuid()")
                .update();
        ask("kiwi badge");
        assertThat(listed()).isEmpty();

        askToo("kiwi badge");
        assertThat(listed()).hasSize(1);
    }

    @Test
    void keepNothingOfWhoOnlyReads() {
        var reader = actor(900_002, Role.SERVICE_DESK_ANALYST, true);
        Actors.run(reader, () -> search.ask("dodo badge", 5));
        Actors.run(actor(Role.AUDITOR), () -> search.ask("dodo badge", 5));

        assertThat(jdbc.sql("select count(*) from knowledge.gap").query(Long.class).single())
                .isZero();
    }

    @Test
    void areNotCountedWhileSomebodyTypesOrWhereSomethingIsFound() {
        Actors.run(USER, () -> search.find("bilby badge", 5));
        Actors.run(USER, () -> search.exactly("bilby badge", 5));
        ask("");
        jdbc.sql("insert into people.person (name) values ('Bilby Found')").update();
        Actors.run(MANAGER, () -> search.ask("bilby found", 5));

        assertThat(listed()).isEmpty();
    }

    @Test
    void areShownOnlyToThoseWhoAnswerForAllKnowledge() {
        ask("dunnart badge");
        askToo("dunnart badge");
        var number = listed().getFirst().ref("number").orElseThrow().toString();

        for (var role : List.of(Role.USER, Role.SERVICE_DESK_ANALYST, Role.SPECIALIST)) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> Actors.as(actor(role), () -> gaps.get(number)));
            assertThat(
                            Actors.as(actor(role), () -> lists.page(GapList.LIST, ListRequest.ALL))
                                    .rows())
                    .isEmpty();
        }
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.as(MANAGER, () -> gaps.get("GAP-999999")));
    }

    @Test
    void areForgottenAfterHalfAYear() {
        ask("potoroo badge");
        clock.turn(Duration.ofDays(100));
        askToo("potoroo badge");
        ask("antechinus badge");
        askToo("antechinus badge");
        clock.turn(Duration.ofDays(81));
        close();

        assertThat(listed())
                .extracting(row -> row.whole("times").orElseThrow())
                .containsExactly(2L, 1L);
        clock.turn(Duration.ofDays(100));
        close();
        assertThat(listed()).isEmpty();
    }

    @Test
    void goWhenAnArticleForEverybodyAnswersThem() {
        ask("wombat badge");
        askToo("wombat badge");
        jdbc.sql(
                        """
                        insert into knowledge.article
                               (title, body, kind, language, dictionary, state, audience, review_date, edition, published_at,
                                created_at, updated_at, owner)
                        values ('The wombat badge', 'Ask for one', 'HOW_TO', 'ENGLISH', 'english', 'PUBLISHED', 'STAFF', now(), 1, now(),
                                now(), now(), (select min(id) from people.person))
                        """)
                .update();
        close();
        assertThat(listed()).hasSize(1);

        jdbc.sql(
                        "update knowledge.article set audience = 'EVERYBODY' where title = 'The wombat badge'")
                .update();
        close();
        assertThat(listed()).isEmpty();
    }

    @Test
    void leadToAnArticle() {
        ask("bandicoot badge");
        askToo("bandicoot badge");
        var number = listed().getFirst().ref("number").orElseThrow().toString();
        var mvc = MockMvcTester.from(context);

        var page = Actors.as(MANAGER, () -> mvc.get().uri("/gaps/" + number).exchange());
        assertThat(page)
                .bodyText()
                .contains("bandicoot badge", "/articles/new?title=bandicoot+badge");
        var fresh =
                Actors.as(
                        MANAGER,
                        () ->
                                mvc.get()
                                        .uri("/articles/new?title={title}", "bandicoot badge")
                                        .exchange());
        assertThat(fresh).bodyText().contains("value=\"Bandicoot badge\"");
        var api =
                Actors.as(MANAGER, () -> mvc.get().uri("/api/v1/search-gaps/" + number).exchange());
        assertThat(api).bodyJson().extractingPath("$.days[0].times").isEqualTo(2);
    }

    private void ask(String words) {
        Actors.run(USER, () -> search.ask(words, 5));
    }

    private void askToo(String words) {
        Actors.run(OTHER, () -> search.ask(words, 5));
    }

    private long marks() {
        return jdbc.sql("select count(distinct asked_by) from knowledge.gap")
                .query(Long.class)
                .single();
    }

    private void close() {
        Actors.run(
                Actor.system(Channel.JOB),
                () ->
                        jobs.stream()
                                .filter(job -> job.name().equals("knowledge-close-gaps"))
                                .forEach(RecurringJob::run));
    }

    private List<Row> listed() {
        return Actors.as(MANAGER, () -> lists.page(GapList.LIST, ListRequest.ALL)).rows();
    }
}
