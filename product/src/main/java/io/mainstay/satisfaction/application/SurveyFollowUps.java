package io.mainstay.satisfaction.application;

import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import io.mainstay.people.TeamSummary;
import io.mainstay.people.Teams;
import io.mainstay.platform.words.Words;
import io.mainstay.satisfaction.domain.Survey;
import io.mainstay.satisfaction.persistence.SurveyRulesTable;
import io.mainstay.satisfaction.persistence.SurveyTable;
import io.mainstay.task.NewTask;
import io.mainstay.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens the tasks that look into bad answers: one for each survey, however often the answer
/// changes.
@Service
@Transactional
public class SurveyFollowUps {

    private static final int PORTION = 100;
    private static final Duration TIME = Duration.ofDays(3);

    private final SurveyTable surveys;
    private final SurveyRulesTable rules;
    private final Tasks tasks;
    private final Teams teams;
    private final Words words;
    private final Clock clock;

    SurveyFollowUps(
            SurveyTable surveys,
            SurveyRulesTable rules,
            Tasks tasks,
            Teams teams,
            Words words,
            Clock clock) {
        this.surveys = surveys;
        this.rules = rules;
        this.tasks = tasks;
        this.teams = teams;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<RecordRef> wanted() {
        return surveys.toFollowUp(PORTION);
    }

    /// @param forTeam whether a team gets it; otherwise it is for whoever works on the record
    public void open(RecordRef record, boolean forTeam) {
        surveys.takeToFollowUp(record)
                .ifPresent(survey -> {
                    var team = forTeam ? team(survey) : Optional.<TeamId>empty();
                    var task =
                            new NewTask(
                                    say("satisfaction.follow-up.title", record),
                                    team,
                                    Optional.empty(),
                                    Optional.of(clock.instant().plus(TIME)),
                                    Set.of());
                    var number = tasks.addAfter(record, task, description(survey));
                    surveys.followUp(record, number.toString());
                });
    }

    private Optional<TeamId> team(Survey survey) {
        return rules.now()
                .followUpTeam()
                .flatMap(this::active)
                .or(() -> survey.team().flatMap(this::active));
    }

    private Optional<TeamId> active(TeamId team) {
        return teams.find(team).filter(TeamSummary::active).map(TeamSummary::id);
    }

    private String description(Survey survey) {
        var answer = survey.answer().orElseThrow();
        var score = say("satisfaction.survey.score." + answer.score());
        return answer.remark().isEmpty()
                ? say("satisfaction.follow-up.silent", score, answer.score())
                : say("satisfaction.follow-up.said", score, answer.score())
                        + "\n\n"
                        + quoted(answer.remark());
    }

    /// As somebody else's words, line by line.
    private static String quoted(String remark) {
        return "> " + remark.replace("\r", "").replace("\n", "\n> ");
    }

    private String say(String key, Object... arguments) {
        return words.say(Locale.ENGLISH, key, arguments);
    }
}
