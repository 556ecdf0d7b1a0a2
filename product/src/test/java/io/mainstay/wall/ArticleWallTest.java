package io.mainstay.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.persistence.ArticleList;
import io.mainstay.platform.access.ActorSource;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.search.Search;
import io.mainstay.testing.ModuleTest;
import io.mainstay.wall.Route.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// Every route about articles × everybody × every sort of article, and every way to find one,
/// compared with the oracle.
@ModuleTest
class ArticleWallTest {

    private static final Map<String, String> BODIES =
            Map.of(
                    "{number}", "{\"title\": \"Renamed\"}",
                    "return", "{\"reason\": \"Not yet\"}",
                    "retirement", "{\"reason\": \"Out of date\"}",
                    "verdict", "{\"helped\": true}");

    @Autowired ApplicationContext context;
    @Autowired MockMvc mvc;
    @Autowired Lists lists;
    @Autowired RecordDoors doors;
    @Autowired Search search;
    @Autowired ActorSource actors;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void nobodyGetsMoreOrLessThanTheDomainSays() throws Exception {
        var town = Town.built(context);
        var articles = Library.of(town, context).articles();
        for (var route : Route.table()) {
            for (var who : town.everybody()) {
                if (route.kind() == Kind.ARTICLE) {
                    articles.forEach(article -> tryArticle(route, who, article));
                } else if (route.kind() == Kind.WRITERS) {
                    tryWriter(route, who, articles.getFirst());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyWayLeadsEverybodyToWhatTheOracleSays() throws Exception {
        var town = Town.built(context);
        var articles = Library.of(town, context).articles();
        var among =
                articles.stream()
                        .map(KnownArticle::number)
                        .collect(Collectors.joining(",", "number=in=(", ")"));
        for (var who : town.everybody()) {
            var expected =
                    articles.stream()
                            .filter(article -> ArticleOracle.sees(who, article))
                            .map(KnownArticle::id)
                            .toList();
            var actor = actors.of(who.id(), Channel.PAGE).orElseThrow();
            assertThat(ids(actor, among)).as("list for " + who).hasSameElementsAs(expected);
            assertThat(ids(actor, among + ";text=q=zebra"))
                    .as("words for " + who)
                    .hasSameElementsAs(expected);
            assertThat(Actors.as(actor, () -> lists.total(ArticleList.LIST, among)).count())
                    .as("count for " + who)
                    .isEqualTo(expected.size());
            assertThat(behindDoors(actor, articles)).as("doors for " + who).isEqualTo(expected);
            assertThat(found(actor, articles)).as("search for " + who).isEqualTo(expected);
            assertThat(inTheApi(who, articles)).as("API for " + who).isEqualTo(expected);
        }
    }

    private List<Long> ids(Actor actor, String filter) {
        var asked = ListRequest.filtered(filter).showing(List.of("number")).sized(100);
        return Actors.as(actor, () -> lists.page(ArticleList.LIST, asked)).rows().stream()
                .map(Row::id)
                .toList();
    }

    private List<Long> behindDoors(Actor actor, List<KnownArticle> articles) {
        var refs = articles.stream().map(one -> new RecordRef("KB", one.id())).toList();
        return Actors.as(actor, () -> doors.findAll(refs)).values().stream()
                .map(RecordCard::ref)
                .map(RecordRef::serial)
                .sorted()
                .toList();
    }

    private List<Long> found(Actor actor, List<KnownArticle> articles) {
        return articles.stream()
                .filter(article ->
                        Actors.as(actor, () -> search.find(article.number(), 5)).groups().stream()
                                .flatMap(group -> group.hits().stream())
                                .anyMatch(hit -> hit.label().equals(article.number())))
                .map(KnownArticle::id)
                .toList();
    }

    private List<Long> inTheApi(Somebody who, List<KnownArticle> articles) throws Exception {
        var seen = new ArrayList<Long>();
        for (var article : articles) {
            var asked =
                    get("/api/v1/articles")
                            .param("filter", "number==" + article.number())
                            .cookie(who.cookie());
            var answer = mvc.perform(asked).andReturn().getResponse().getContentAsString();
            if (answer.contains("\"" + article.number() + "\"")) {
                seen.add(article.id());
            }
        }
        return seen;
    }

    private void tryArticle(Route route, Somebody who, KnownArticle article) {
        var sees = ArticleOracle.sees(who, article);
        var may = sees && ArticleOracle.may(who, article, route.articleNeed());
        expect(route, who, article, may ? "done" : sees ? "403" : "404");
    }

    private void tryWriter(Route route, Somebody who, KnownArticle any) {
        expect(route, who, any, ArticleOracle.writes(who) ? "done" : "403");
    }

    private void expect(Route route, Somebody who, KnownArticle article, String expected) {
        var before = traces();
        var got = undone(route, who, article);
        if (!got.equals(expected)) {
            wrong.add(
                    "%s by %s on %s: %s, was %s"
                            .formatted(route.name(), who, article, expected, got));
        }
        assertThat(traces()).as(route.name()).isEqualTo(before);
    }

    /// What was done is told by the status, and what must not be done leaves no trace even before
    /// it is undone.
    private String undone(Route route, Somebody who, KnownArticle article) {
        return Objects.requireNonNull(
                transaction.execute(open -> {
                    open.setRollbackOnly();
                    var before = traces();
                    var status = status(route, who, article);
                    var isDone = status < 400 || status == 409 || status == 412 || status == 422;
                    var left = isDone || traces().equals(before) ? "" : ", and left a trace";
                    return (isDone ? "done" : Integer.toString(status)) + left;
                }));
    }

    private int status(Route route, Somebody who, KnownArticle article) {
        var last = route.path().substring(route.path().lastIndexOf('/') + 1);
        var sent =
                request(HttpMethod.valueOf(route.verb()), route.address(article.number()))
                        .cookie(who.cookie())
                        .header("X-CSRF-Token", who.csrf());
        if (route.isApi()) {
            sent.contentType("application/json")
                    .header("If-Match", "\"0\"")
                    .content(BODIES.getOrDefault(last, "{}"));
        } else {
            sent.param("helped", "true").param("reason", "Not yet").param("version", "0");
        }
        try {
            return mvc.perform(sent).andReturn().getResponse().getStatus();
        } catch (Exception failure) {
            throw new AssertionError(route.name() + " by " + who, failure);
        }
    }

    private String traces() {
        return jdbc.sql(
                        """
                        select concat_ws(' ', (select count(*) from platform_audit.entry),
                                              (select count(*) || ' ' || sum(version) from knowledge.article),
                                              (select count(*) from knowledge.edition),
                                              (select count(*) from knowledge.answer),
                                              (select count(*) from knowledge.verdict))
                        """)
                .query(String.class)
                .single();
    }
}
