package io.mainstay.satisfaction.application;

import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Gate;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.satisfaction.PastSurveys;
import io.mainstay.satisfaction.domain.SatisfactionPermission;
import io.mainstay.satisfaction.domain.SurveyRules;
import io.mainstay.satisfaction.persistence.AskedBefore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what people were asked before, each answer in the trail of its record at its own
/// instant.
@Service
@Transactional
class RememberedSurveys implements PastSurveys {

    private static final Duration RECENT = Duration.ofDays(10);

    private final SurveyRulesService rules;
    private final AskedBefore surveys;
    private final AuditTrail trail;
    private final Gate gate;
    private final Clock clock;

    RememberedSurveys(
            SurveyRulesService rules,
            AskedBefore surveys,
            AuditTrail trail,
            Gate gate,
            Clock clock) {
        this.rules = rules;
        this.surveys = surveys;
        this.trail = trail;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public void ask(int oneIn) {
        var now = rules.current();
        rules.change(
                new SurveyRules(
                        true,
                        oneIn,
                        now.restDays(),
                        now.openDays(),
                        now.followUpAt(),
                        Optional.empty(),
                        now.linksSince(),
                        now.version()));
    }

    @Override
    public void write(List<PastSurvey> told) {
        gate.require(SatisfactionPermission.RULE);
        var now = rules.current();
        var recent = clock.instant().minus(RECENT);
        var entries = new ArrayList<AuditEntry>();
        for (var survey : told) {
            var wanted =
                    survey.answer()
                            .filter(answer -> now.isBad(answer.score()))
                            .filter(answer -> answer.at().isAfter(recent))
                            .isPresent();
            surveys.add(survey, now.open(), wanted);
            survey.answer().ifPresent(answer -> entries.add(entry(survey, answer)));
        }
        trail.writeAll(entries);
    }

    private static AuditEntry entry(PastSurvey survey, PastAnswer answer) {
        var changes =
                Stream.of(
                                new Change("survey.score", null, Integer.toString(answer.score())),
                                new Change("survey.remark", null, answer.remark()))
                        .filter(change -> !"".equals(change.after()))
                        .toList();
        return new AuditEntry(
                survey.record(),
                Optional.of(survey.person()),
                Channel.PAGE,
                answer.at(),
                "ANSWER_SURVEY",
                changes);
    }
}
