package io.mainstay.incident.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.Incidents;
import io.mainstay.incident.NewIncident;
import io.mainstay.incident.OpenIncident;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.Report;
import io.mainstay.incident.domain.Report.Contact;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.journal.Attachments.Upload;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The face that incidents show to the modules above.
@Service
@Transactional
class IncidentsOfTheHouse implements Incidents {

    private static final List<String> SHOWN =
            List.of("number", "title", "state", "priority", "openedAt");

    private final IncidentService incidents;
    private final IncidentIntake intake;
    private final IncidentConversation conversation;
    private final IncidentAccess access;
    private final Lists lists;
    private final Clock clock;

    IncidentsOfTheHouse(
            IncidentService incidents,
            IncidentIntake intake,
            IncidentConversation conversation,
            IncidentAccess access,
            Lists lists,
            Clock clock) {
        this.incidents = incidents;
        this.intake = intake;
        this.conversation = conversation;
        this.access = access;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public IncidentNumber report(NewIncident told) {
        return intake.report(details(told), told.team()).number();
    }

    @Override
    public void attach(IncidentNumber incident, Upload file) {
        conversation.attach(incident, file);
    }

    @Override
    public void addContact(IncidentNumber incident, Set<PersonId> contacts, String note) {
        conversation.say(incident, true, note, List.of());
        contacts.stream()
                .filter(contact -> conversation.isSeenBy(contact, incident))
                .forEach(contact -> inform(incident, contact));
    }

    @Override
    public void note(IncidentNumber incident, String text) {
        access.find(incident)
                .filter(found -> !found.state().isFinal())
                .ifPresent(found -> conversation.note(found, text));
    }

    @Override
    public void inform(IncidentNumber incident, PersonId person) {
        var found = access.get(incident);
        var isCaller = found.report().caller().equals(Optional.of(person));
        if (!found.restricted() && !isCaller) {
            conversation.addWatcher(incident, person);
        }
    }

    @Override
    public void putUnder(IncidentNumber incident, IncidentNumber parent) {
        incidents.putUnder(incident, Optional.of(parent));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> solution(IncidentNumber incident) {
        return access.find(incident).flatMap(Incident::resolution).map(Resolution::explanation);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> restoredAt(IncidentNumber incident) {
        return access.find(incident).flatMap(Incident::resolution).map(Resolution::at);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenIncident> openOf(Set<PersonId> callers, int most) {
        if (callers.isEmpty()) {
            return List.of();
        }
        var whose =
                callers.stream()
                        .map(PersonId::toString)
                        .sorted()
                        .collect(Collectors.joining(",", "caller=in=(", ")"));
        var asked =
                ListRequest.filtered("open==true;" + whose)
                        .sortedBy("-openedAt")
                        .showing(SHOWN)
                        .sized(most);
        return lists.page(IncidentList.LIST, asked).rows().stream()
                .map(IncidentsOfTheHouse::open)
                .toList();
    }

    private static OpenIncident open(Row row) {
        return new OpenIncident(
                new IncidentNumber(row.id()),
                row.text("title").orElse(""),
                Words.key(State.valueOf(row.text("state").orElseThrow())),
                row.number("priority").orElseThrow().intValueExact(),
                row.instant("openedAt").orElseThrow());
    }

    private IncidentDetails details(NewIncident told) {
        var blank =
                IncidentDetails.blank(
                        Contact.valueOf(told.contact()),
                        Optional.of(told.caller()),
                        clock.instant());
        var before = blank.report();
        var report =
                new Report(
                        told.title(),
                        told.description(),
                        before.caller(),
                        before.loggedBy(),
                        before.contact(),
                        before.unit(),
                        before.site(),
                        before.service(),
                        before.configurationItem());
        return blank.with(report)
                .in(told.category())
                .pressing(told.impact(), told.urgency(), Optional.empty());
    }
}
