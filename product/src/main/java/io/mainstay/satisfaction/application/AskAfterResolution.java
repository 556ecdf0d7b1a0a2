package io.mainstay.satisfaction.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.IncidentReopened;
import io.mainstay.incident.IncidentResolved;
import io.mainstay.satisfaction.domain.SurveyRules;
import io.mainstay.satisfaction.persistence.Askings;
import io.mainstay.satisfaction.persistence.SurveyRulesTable;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Asks the caller how it was, when it is resolved: while they still know, and while they can still
/// say that it is not. What is opened again is not asked about until it is resolved anew.
@Component
class AskAfterResolution {

    private final Askings askings;
    private final SurveyRulesTable rules;
    private final Clock clock;

    AskAfterResolution(Askings askings, SurveyRulesTable rules, Clock clock) {
        this.askings = askings;
        this.rules = rules;
        this.clock = clock;
    }

    @EventListener
    void on(IncidentResolved resolved) {
        var now = rules.now();
        if (now.picks(resolved.number().ref())) {
            ask(resolved.number(), now);
        }
    }

    @EventListener
    void on(IncidentReopened reopened) {
        askings.withdraw(reopened.number(), clock.instant());
    }

    private void ask(IncidentNumber incident, SurveyRules rules) {
        var now = clock.instant();
        var end = now.plus(rules.open());
        if (askings.askAgain(incident, now, end)) {
            return;
        }
        askings.whomToAsk(incident)
                .filter(person -> askings.take(person, now, now.minus(rules.rest())))
                .ifPresent(person -> askings.ask(incident, now, end));
    }
}
