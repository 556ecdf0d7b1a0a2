package io.mainstay.incident.web;

import static io.mainstay.incident.domain.IncidentPermission.LEAD;
import static io.mainstay.incident.domain.IncidentPermission.MANAGE;
import static io.mainstay.incident.domain.IncidentPermission.REPORT;
import static io.mainstay.incident.domain.IncidentPermission.WORK;
import static io.mainstay.journal.JournalPermission.READ_NOTES;

import io.mainstay.classification.CustomisedKind;
import io.mainstay.incident.application.queue.QueueService;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.search.Searchable;
import io.mainstay.platform.web.NavigationEntry;
import io.mainstay.platform.web.NavigationEntry.Count;
import io.mainstay.platform.web.NavigationEntry.Group;
import io.mainstay.platform.web.PaletteAction;
import io.mainstay.platform.web.list.ListLook;
import io.mainstay.platform.web.list.RecordSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Where incidents stand in the navigation and the palette.
@Configuration(proxyBeanMethods = false)
class IncidentNavigation {

    private static final String PRESSING = "open==true;priority==1";

    @Bean
    NavigationEntry incidents(Lists lists) {
        return NavigationEntry.of(Group.WORK, 10, "incident.list", "/incidents", "alert-triangle")
                .counting(() -> count(lists));
    }

    /// What waits for the reader's teams.
    @Bean
    NavigationEntry incidentQueueEntry(QueueService queues) {
        return NavigationEntry.of(Group.WORK, 9, "incident.queue", "/incidents/queue", "stack-2")
                .requiringSomewhere(WORK)
                .counting(() -> new Count(queues.waiting(), false));
    }

    @Bean
    NavigationEntry incidentOverviewEntry() {
        return NavigationEntry.of(
                        Group.WORK, 12, "incident.overview", "/incidents/overview", "chart-bar")
                .requiringSomewhere(READ_NOTES);
    }

    @Bean
    PaletteAction importIncidentsAction() {
        return new PaletteAction(
                60, "incident.import", "/incidents/import", "file-import", MANAGE, "");
    }

    @Bean
    NavigationEntry rulesOfIncidents() {
        return NavigationEntry.of(
                        Group.ADMINISTRATION,
                        60,
                        "incident.settings",
                        "/administration/incidents",
                        "adjustments")
                .requiring(MANAGE);
    }

    @Bean
    NavigationEntry rulesOfMajorIncidents() {
        return NavigationEntry.of(
                        Group.ADMINISTRATION,
                        61,
                        "incident.major.settings",
                        MajorSettingsPages.PATH,
                        "urgent")
                .requiring(LEAD);
    }

    @Bean
    CustomisedKind customisedIncidents() {
        return new CustomisedKind(IncidentList.LIST.name(), "incident.list", true);
    }

    @Bean
    ListLook incidentLook() {
        return IncidentLook.LIST;
    }

    @Bean
    @Order(10)
    Searchable incidentSearchable(Lists lists) {
        return new RecordSearch(IncidentLook.LIST, lists);
    }

    @Bean
    PaletteAction newIncident() {
        return new PaletteAction(10, "incident.new", "/incidents/new", "plus", REPORT, "c");
    }

    /// What is open and the reader's own; red as soon as something most pressing is among it.
    private static Count count(Lists lists) {
        var mine = lists.total(IncidentList.LIST, "open==true;assignee==me");
        var pressing = lists.total(IncidentList.LIST, PRESSING + ";assignee==me");
        return new Count(mine.count(), pressing.count() > 0);
    }
}
