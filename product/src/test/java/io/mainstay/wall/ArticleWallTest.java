package io.mainstay.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.knowledge.persistence.ArticleList;
import io.mainstay.testing.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

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

    private static final String TRACES =
            """
            select concat_ws(' ', (select count(*) from platform_audit.entry),
                                  (select count(*) || ' ' || sum(version) from knowledge.article),
                                  (select count(*) from knowledge.edition),
                                  (select count(*) from knowledge.answer),
                                  (select count(*) from knowledge.verdict))
            """;

    @Autowired ApplicationContext context;

    @Test
    void nobodyGetsMoreOrLessThanTheDomainSays() throws Exception {
        var town = Town.built(context);
        var articles = Library.of(town, context).articles();
        var attempts = new Attempts<KnownArticle>(context, TRACES, ArticleWallTest::complete);
        for (var route : Route.table()) {
            for (var who : town.everybody()) {
                switch (route.kind()) {
                    case ARTICLE ->
                            articles.forEach(article ->
                                    attempts.expect(
                                            route, who, article, expected(route, who, article)));
                    case WRITERS ->
                            attempts.expect(
                                    route,
                                    who,
                                    articles.getFirst(),
                                    ArticleOracle.writes(who) ? "done" : "403");
                    default -> {}
                }
            }
        }
        assertThat(attempts.wrong()).isEmpty();
    }

    @Test
    void everyWayLeadsEverybodyToWhatTheOracleSays() throws Exception {
        var town = Town.built(context);
        var articles = Library.of(town, context).articles();
        var ways = new Ways<>(context, ArticleList.LIST, "/api/v1/articles", articles);
        for (var who : town.everybody()) {
            ways.lead(who, article -> ArticleOracle.sees(who, article));
        }
    }

    private static String expected(Route route, Somebody who, KnownArticle article) {
        var sees = ArticleOracle.sees(who, article);
        var may = sees && ArticleOracle.may(who, article, route.articleNeed());
        return may ? "done" : sees ? "403" : "404";
    }

    private static void complete(
            MockHttpServletRequestBuilder sent, Route route, KnownArticle article) {
        var last = route.path().substring(route.path().lastIndexOf('/') + 1);
        if (route.isApi()) {
            sent.contentType("application/json")
                    .header("If-Match", "\"0\"")
                    .content(BODIES.getOrDefault(last, "{}"));
        } else {
            sent.param("helped", "true").param("reason", "Not yet").param("version", "0");
        }
    }
}
