package io.mainstay.incident.web;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.Suggested;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.Action;
import io.mainstay.incident.domain.Report.Contact;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.kernel.Actors;
import io.mainstay.platform.list.Lists;
import io.mainstay.task.Tasks;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gathers what the page of an incident shows.
@Component
class IncidentPageMaker {

    private final IncidentAccess access;
    private final Lists lists;
    private final TalkReader talk;
    private final FamilyReader family;
    private final ChoicesReader choices;
    private final Tasks tasks;

    IncidentPageMaker(
            IncidentAccess access,
            Lists lists,
            TalkReader talk,
            FamilyReader family,
            ChoicesReader choices,
            Tasks tasks) {
        this.access = access;
        this.lists = lists;
        this.talk = talk;
        this.family = family;
        this.choices = choices;
        this.tasks = tasks;
    }

    /// In one transaction: of twenty statements each would otherwise be one.
    @Transactional(readOnly = true)
    public IncidentPage page(IncidentNumber number, IncidentPage.Asked asked) {
        var incident = access.get(number);
        var row = lists.row(IncidentList.LIST, incident.ref()).orElseThrow();
        return new IncidentPage(
                incident,
                row,
                access.actions(incident),
                leave(incident),
                asked,
                talk.read(incident, asked),
                family.read(incident),
                tasks.board(incident.ref()),
                choices.of(incident, row, asked));
    }

    NewIncidentPage form(IncidentDetails details, Suggested suggested) {
        return new NewIncidentPage(details, choices.forNew(), reportsForOthers(), suggested);
    }

    IncidentDetails blank(Instant now) {
        return reportsForOthers()
                ? IncidentDetails.blank(Contact.PHONE, Optional.empty(), now)
                : IncidentDetails.blank(Contact.PORTAL, Actors.current().person(), now);
    }

    boolean reportsForOthers() {
        return access.reportsForOthers();
    }

    private IncidentPage.Leave leave(Incident incident) {
        return new IncidentPage.Leave(
                access.maySay(incident),
                access.mayEdit(incident),
                access.mayManage(incident),
                access.mayReadNotes(incident),
                access.mayLead(incident));
    }

    String word(Action action) {
        return IncidentPage.word(action);
    }
}
