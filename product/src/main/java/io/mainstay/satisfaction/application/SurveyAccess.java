package io.mainstay.satisfaction.application;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Visible;
import io.mainstay.satisfaction.domain.SatisfactionPermission;
import io.mainstay.satisfaction.domain.Survey;
import io.mainstay.satisfaction.persistence.SurveyTable;
import io.mainstay.satisfaction.persistence.SurveyVisibility;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which surveys the current actor sees, and which they may answer.
@Component
public class SurveyAccess {

    private final SurveyTable surveys;
    private final SurveyVisibility visibility;
    private final Gate gate;
    private final Clock clock;

    SurveyAccess(SurveyTable surveys, SurveyVisibility visibility, Gate gate, Clock clock) {
        this.surveys = surveys;
        this.visibility = visibility;
        this.gate = gate;
        this.clock = clock;
    }

    /// @throws NoSuchRecord when nobody was asked about it, or it is not to be known of
    public Survey get(RecordRef record) {
        return find(record).orElseThrow(() -> new NoSuchRecord(record));
    }

    public Optional<Survey> find(RecordRef record) {
        return surveys.find(record, Visible.now(visibility));
    }

    /// Whether the actor is asked, and there is time.
    public boolean mayAnswer(Survey survey) {
        return isAsked(survey)
                && gate.allows(SatisfactionPermission.ANSWER)
                && survey.isOpen(clock.instant());
    }

    public boolean isAsked(Survey survey) {
        return Actors.current().person().filter(survey.person()::equals).isPresent();
    }

    /// @return who answers
    /// @throws NotAllowed when somebody else is asked, or the actor changes nothing
    public PersonId requireAsked(RecordRef record) {
        var survey = get(record);
        if (!isAsked(survey)) {
            throw new NotAllowed(SatisfactionPermission.ANSWER);
        }
        gate.require(SatisfactionPermission.ANSWER);
        return survey.person();
    }
}
