package io.mainstay.satisfaction.application;

import io.mainstay.kernel.Check;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.TeamSummary;
import io.mainstay.people.Teams;
import io.mainstay.platform.audit.Ledger;
import io.mainstay.satisfaction.domain.Answer;
import io.mainstay.satisfaction.domain.SatisfactionPermission;
import io.mainstay.satisfaction.domain.SurveyRules;
import io.mainstay.satisfaction.persistence.SurveyRulesTable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads and sets by which rules somebody is asked.
@Service
@Transactional
public class SurveyRulesService {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private final SurveyRulesTable rules;
    private final Teams teams;
    private final Ledger ledger;
    private final Gate gate;
    private final Clock clock;

    SurveyRulesService(SurveyRulesTable rules, Teams teams, Ledger ledger, Gate gate, Clock clock) {
        this.rules = rules;
        this.teams = teams;
        this.ledger = ledger;
        this.gate = gate;
        this.clock = clock;
    }

    /// Whoever reads all scores may know how they come about.
    @Transactional(readOnly = true)
    public SurveyRules current() {
        gate.require(SatisfactionPermission.READ_ALL);
        return rules.now();
    }

    /// @throws StaleRecord when somebody else saved other rules since this version
    public SurveyRules change(SurveyRules wanted) {
        gate.require(SatisfactionPermission.RULE);
        var team = wanted.followUpTeam().flatMap(teams::find).filter(TeamSummary::active);
        new Check()
                .that(
                        isWithin(wanted.oneIn(), 1, SurveyRules.MOST_IN),
                        "oneIn",
                        "between",
                        1,
                        SurveyRules.MOST_IN)
                .that(
                        isWithin(wanted.restDays(), 0, SurveyRules.LONGEST_REST),
                        "restDays",
                        "between",
                        0,
                        SurveyRules.LONGEST_REST)
                .that(
                        isWithin(wanted.openDays(), 1, SurveyRules.LONGEST_OPEN),
                        "openDays",
                        "between",
                        1,
                        SurveyRules.LONGEST_OPEN)
                .that(
                        isWithin(wanted.followUpAt(), 0, Answer.BEST - 1),
                        "followUpAt",
                        "between",
                        0,
                        Answer.BEST - 1)
                .that(
                        wanted.followUpTeam().isEmpty() || team.isPresent(),
                        "followUpTeam",
                        "no-such-team")
                .orRefuse();
        var before = rules.now();
        rules.save(wanted);
        return ledger.changed(before, Outcome.of(rules.now()), "EDIT");
    }

    /// Signs with another key from now on, which makes every link void that was made before.
    ///
    /// @throws StaleRecord when somebody else saved other rules since this version
    public SurveyRules renewKey(long version) {
        gate.require(SatisfactionPermission.RULE);
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        var before = rules.now();
        rules.signWith(key, clock.instant().truncatedTo(ChronoUnit.MICROS), version);
        return ledger.changed(before, Outcome.of(rules.now()), "RENEW_KEY");
    }

    private static boolean isWithin(int number, int least, int most) {
        return number >= least && number <= most;
    }
}
