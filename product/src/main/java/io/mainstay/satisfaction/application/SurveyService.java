package io.mainstay.satisfaction.application;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Standing;
import io.mainstay.satisfaction.domain.Answer;
import io.mainstay.satisfaction.domain.Survey;
import io.mainstay.satisfaction.persistence.SurveyRulesTable;
import io.mainstay.satisfaction.persistence.SurveyTable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes answers, and shows what waits for one.
@Service
@Transactional
public class SurveyService {

    private static final int MOST_WAITING = 6;

    private final SurveyTable surveys;
    private final SurveyRulesTable rules;
    private final SurveyAccess access;
    private final SurveyLinks links;
    private final SurveyTrail trail;
    private final Clock clock;

    SurveyService(
            SurveyTable surveys,
            SurveyRulesTable rules,
            SurveyAccess access,
            SurveyLinks links,
            SurveyTrail trail,
            Clock clock) {
        this.surveys = surveys;
        this.rules = rules;
        this.access = access;
        this.links = links;
        this.trail = trail;
        this.clock = clock;
    }

    /// What the current actor is asked and has not answered yet, the latest first.
    @Transactional(readOnly = true)
    public List<Survey> waiting() {
        return Actors.current()
                .person()
                .map(me -> surveys.waitingFor(me, clock.instant(), MOST_WAITING))
                .orElse(List.of());
    }

    /// Answers what the current actor is asked, or answers it otherwise.
    ///
    /// @param score 0 when none was picked
    public Survey answer(RecordRef record, int score, String remark) {
        return kept(record, access.requireAsked(record), score, remark, false);
    }

    /// The same for whoever holds the link, in the name of the person to whom it was given.
    public Survey answerByLink(String mark, int score, String remark) {
        var survey = links.open(mark).orElseThrow(LinkIsVoid::new);
        var person = survey.person();
        return Actors.as(byLink(person), () -> kept(survey.record(), person, score, remark, true));
    }

    private static Actor byLink(PersonId person) {
        return new Actor(
                Optional.of(person),
                person.toString(),
                Set.of(),
                Standing.NONE,
                Channel.PAGE,
                false);
    }

    private Survey kept(
            RecordRef record, PersonId person, int score, String remark, boolean byLink) {
        new Check()
                .that(score != 0, "score", "required")
                .that(
                        score == 0 || score >= Answer.WORST && score <= Answer.BEST,
                        "score",
                        "between",
                        Answer.WORST,
                        Answer.BEST)
                .optionalText("remark", remark, Answer.LONGEST_REMARK)
                .orRefuse();
        var now = clock.instant();
        var before =
                surveys.lock(record, person)
                        .filter(survey -> survey.isOpen(now))
                        .orElseThrow(() -> new SurveyIsOver(record));
        var said = byLink && remark.isBlank() ? remarkBefore(before) : remark.strip();
        var answer = new Answer(score, said, now, byLink);
        if (before.answer().filter(given -> isSame(given, answer)).isPresent()) {
            return before;
        }
        surveys.answer(record, answer, rules.now().isBad(score));
        trail.answered(before, answer);
        return before.answered(answer);
    }

    /// The link's page does not show it, so that a blank takes nothing back.
    private static String remarkBefore(Survey before) {
        return before.answer().map(Answer::remark).orElse("");
    }

    /// A second click on the same button answers nothing new.
    private static boolean isSame(Answer given, Answer again) {
        return given.score() == again.score() && given.remark().equals(again.remark());
    }
}
