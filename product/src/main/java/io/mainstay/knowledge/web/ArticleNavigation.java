package io.mainstay.knowledge.web;

import static io.mainstay.knowledge.domain.KnowledgePermission.SEE_ALL;
import static io.mainstay.knowledge.domain.KnowledgePermission.WRITE;

import io.mainstay.classification.CustomisedKind;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.persistence.ArticleList;
import io.mainstay.knowledge.persistence.KnownUnits;
import io.mainstay.people.TeamId;
import io.mainstay.people.Teams;
import io.mainstay.people.UnitId;
import io.mainstay.platform.audit.RecordWords;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.search.Searchable;
import io.mainstay.platform.web.NavigationEntry;
import io.mainstay.platform.web.NavigationEntry.Group;
import io.mainstay.platform.web.PaletteAction;
import io.mainstay.platform.web.list.ListLook;
import io.mainstay.platform.web.list.RecordSearch;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Where articles stand in the navigation and the search, and how histories tell of them.
@Configuration(proxyBeanMethods = false)
class ArticleNavigation {

    @Bean
    NavigationEntry articlesEntry() {
        return NavigationEntry.of(Group.LEARN, 10, "knowledge.list", "/articles", "book");
    }

    @Bean
    NavigationEntry gapsEntry() {
        return NavigationEntry.of(
                        Group.LEARN, 12, "knowledge.gap.list", GapPages.PATH, "zoom-question")
                .requiring(SEE_ALL);
    }

    @Bean
    ListLook gapLook() {
        return GapPages.LIST;
    }

    @Bean
    PaletteAction newArticle() {
        return new PaletteAction(30, "knowledge.new", "/articles/new", "pencil-plus", WRITE, "");
    }

    @Bean
    CustomisedKind customisedArticles() {
        return new CustomisedKind(ArticleList.NAME, "knowledge.list", false);
    }

    @Bean
    ListLook articleLook() {
        return ArticleLook.LIST;
    }

    @Bean
    @Order(20)
    Searchable articleSearchable(Lists lists) {
        return new RecordSearch(ArticleLook.LIST, lists);
    }

    @Bean
    RecordWords articleRecordWords(Teams teams, KnownUnits units) {
        return RecordWords.of(ArticleNumber.PREFIX, "knowledge")
                .people("owner", "author")
                .codes("state", "kind", "language", "audience", "revision")
                .moments("publishedAt")
                .named("audienceTeam", ids -> teams(teams, ids))
                .named("audienceUnit", ids -> units(units, ids));
    }

    @Bean
    RecordWords answerRecordWords() {
        return RecordWords.ofAny("knowledge.answer");
    }

    private static Map<String, String> teams(Teams teams, Set<String> ids) {
        var known = teams.names(ids.stream().map(Long::valueOf).map(TeamId::new).toList());
        var names = new HashMap<String, String>();
        known.forEach((team, name) -> names.put(team.toString(), name));
        return names;
    }

    private static Map<String, String> units(KnownUnits units, Set<String> ids) {
        var names = new HashMap<String, String>();
        ids.forEach(id ->
                units.name(new UnitId(Long.parseLong(id))).ifPresent(name -> names.put(id, name)));
        return names;
    }
}
