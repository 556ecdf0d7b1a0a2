package io.mainstay.satisfaction.application;

import io.mainstay.people.TeamId;
import io.mainstay.people.Teams;
import io.mainstay.platform.audit.RecordWords;
import io.mainstay.satisfaction.domain.Survey;
import io.mainstay.satisfaction.domain.SurveyRules;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The words for scores, and how histories tell of answers and of the rules.
@Configuration(proxyBeanMethods = false)
public class SurveyWords {

    private static final int FAIR = 3;

    @Bean
    RecordWords surveyRecordWords() {
        return RecordWords.ofAny("satisfaction")
                .coded("satisfaction.survey.score", "survey.score")
                .flags("survey.byLink");
    }

    @Bean
    RecordWords surveyRulesRecordWords(Teams teams) {
        return RecordWords.of(SurveyRules.REF.prefix(), "satisfaction.rules")
                .flags("asking")
                .moments("linksSince")
                .named("followUpTeam", ids -> names(teams, ids));
    }

    private static Map<String, String> names(Teams teams, Set<String> ids) {
        var wanted = ids.stream().map(id -> new TeamId(Long.parseLong(id))).toList();
        return teams.names(wanted).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                named -> Long.toString(named.getKey().value()),
                                Map.Entry::getValue));
    }

    static String href(Survey survey) {
        return "/surveys/" + survey.record();
    }

    /// The key of the words for a score.
    public static String key(int score) {
        return "satisfaction.survey.score." + score;
    }

    public static String tone(int score) {
        return score < FAIR ? "bad" : score == FAIR ? "hold" : "done";
    }
}
