package io.mainstay.incident.application.major;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.major.Crew;
import io.mainstay.kernel.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who can have a role in a major incident, and that they learn of it.
@Component
class MajorCrew {

    private final MajorRules rules;
    private final MajorTelling telling;

    MajorCrew(MajorRules rules, MajorTelling telling) {
        this.rules = rules;
        this.telling = telling;
    }

    void check(Incident incident, Crew before, Crew wanted) {
        rules.checkCrew(incident, before, wanted);
    }

    void tell(IncidentNumber number, List<PersonId> named) {
        telling.named(number, named);
    }
}
