package io.mainstay.incident.rest;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.domain.Report.Contact;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import io.mainstay.platform.rest.Needs;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Incidents: find, log, read and edit them.
@RestController
@RequestMapping(IncidentAnswers.PATH)
class IncidentResource {

    private final IncidentService incidents;
    private final IncidentAccess access;
    private final IncidentAnswers answers;
    private final ListAnswers lists;
    private final Clock clock;

    IncidentResource(
            IncidentService incidents,
            IncidentAccess access,
            IncidentAnswers answers,
            ListAnswers lists,
            Clock clock) {
        this.incidents = incidents;
        this.access = access;
        this.answers = answers;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    ListJson<Map<String, Object>> list(ListRequest request) {
        return lists.answer(IncidentList.LIST, request);
    }

    /// Whoever does not work on incidents reports for themselves, whatever the caller's field says.
    @PostMapping
    @Needs({"title", "caller"})
    ResponseEntity<IncidentJson> report(@RequestBody NewIncidentJson told) {
        return answers.created(
                incidents.report(
                        told.on(
                                IncidentDetails.blank(
                                        Contact.API, Optional.empty(), clock.instant()))));
    }

    @GetMapping("/{number}")
    ResponseEntity<IncidentJson> show(@PathVariable String number) {
        return answers.answer(access.get(IncidentNumber.of(number)));
    }

    /// A JSON merge patch over the fields that may be edited.
    @PatchMapping("/{number}")
    ResponseEntity<IncidentJson> edit(
            @PathVariable String number,
            ExpectedVersion version,
            @RequestBody IncidentEditJson change) {
        return answers.answer(
                incidents.edit(IncidentNumber.of(number), version.value(), change::on));
    }
}
