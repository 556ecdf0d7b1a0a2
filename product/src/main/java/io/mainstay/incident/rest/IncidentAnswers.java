package io.mainstay.incident.rest;

import static io.mainstay.incident.persistence.IncidentList.LIST;

import io.mainstay.classification.CustomFields;
import io.mainstay.classification.CustomJson;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.Triage;
import io.mainstay.incident.rest.IncidentPartsJson.HandlingJson;
import io.mainstay.incident.rest.IncidentPartsJson.IdentityJson;
import io.mainstay.incident.rest.IncidentPartsJson.ReportJson;
import io.mainstay.incident.rest.IncidentPartsJson.ResolutionJson;
import io.mainstay.incident.rest.IncidentPartsJson.TimesJson;
import io.mainstay.incident.rest.IncidentPartsJson.TriageJson;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.rest.Answers;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Shows an incident to whoever asked. Who gave it away and no longer sees it gets an empty answer.
@Component
class IncidentAnswers {

    static final String PATH = "/api/v1/incidents";

    private final IncidentAccess access;
    private final Lists lists;
    private final CustomFields customFields;

    IncidentAnswers(IncidentAccess access, Lists lists, CustomFields customFields) {
        this.access = access;
        this.lists = lists;
        this.customFields = customFields;
    }

    ResponseEntity<IncidentJson> answer(Incident incident) {
        return Answers.versioned(incident.version(), json(incident));
    }

    ResponseEntity<IncidentJson> created(Incident incident) {
        return Answers.created(PATH + "/" + incident.number(), incident.version(), json(incident));
    }

    private Optional<IncidentJson> json(Incident incident) {
        return lists.row(LIST, incident.ref()).map(row -> json(incident, row));
    }

    private IncidentJson json(Incident incident, Row row) {
        var parent =
                incident.parent()
                        .flatMap(access::find)
                        .map(Incident::number)
                        .map(IncidentNumber::toString);
        return new IncidentJson(
                IdentityJson.of(incident, row, parent),
                incident.state(),
                access.actions(incident),
                ReportJson.of(incident, row),
                TriageJson.of(incident, row, custom(incident.triage())),
                HandlingJson.of(incident.handling(), row),
                ResolutionJson.of(incident.resolution(), row),
                TimesJson.of(incident.milestones(), row));
    }

    private SequencedMap<String, Object> custom(Triage triage) {
        return CustomJson.of(customFields.shown(LIST.name(), triage.custom()));
    }
}
