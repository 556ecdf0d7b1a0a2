package io.mainstay.satisfaction.web;

import static io.mainstay.satisfaction.domain.SatisfactionPermission.READ;
import static io.mainstay.satisfaction.domain.SatisfactionPermission.RULE;

import io.mainstay.platform.web.NavigationEntry;
import io.mainstay.platform.web.NavigationEntry.Group;
import io.mainstay.platform.web.PaletteAction;
import io.mainstay.platform.web.list.Column;
import io.mainstay.platform.web.list.Column.Kind;
import io.mainstay.platform.web.list.ListLook;
import io.mainstay.satisfaction.persistence.SurveyList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the list of surveys looks, and where satisfaction stands in the navigation and the palette.
@Configuration(proxyBeanMethods = false)
class SatisfactionNavigation {

    @Bean
    ListLook surveyLook(SurveyList list) {
        return new ListLook(
                list.declaration(),
                SurveyPages.PATH,
                "record",
                List.of(
                        Column.of("record", Kind.REF),
                        Column.of("score", Kind.FIGURE),
                        Column.of("remark", Kind.TITLE),
                        Column.of("person", Kind.PERSON),
                        Column.of("team", Kind.TEXT),
                        Column.of("unit", Kind.TEXT).asLesser(),
                        Column.of("askedAt", Kind.TIME),
                        Column.of("followUp", Kind.TEXT).asLesser()),
                SurveyList.VIEWS);
    }

    @Bean
    NavigationEntry surveysEntry() {
        return NavigationEntry.of(
                        Group.WORK, 45, "satisfaction.survey.list", SurveyPages.PATH, "mood-smile")
                .requiringSomewhere(READ);
    }

    @Bean
    NavigationEntry rulesOfSurveys() {
        return NavigationEntry.of(
                        Group.ADMINISTRATION,
                        62,
                        "satisfaction.rules",
                        SurveyRulesPages.PATH,
                        "mood-check")
                .requiring(RULE);
    }

    @Bean
    PaletteAction scoresOfSurveys() {
        return new PaletteAction(42, "satisfaction.scores", ScorePages.PATH, "chart-bar", READ, "")
                .somewhereToo();
    }
}
