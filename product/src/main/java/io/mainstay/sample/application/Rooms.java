package io.mainstay.sample.application;

import io.mainstay.automation.Macros;
import io.mainstay.automation.StandardReplies;
import io.mainstay.bulletin.PastBulletins;
import io.mainstay.classification.Categories;
import io.mainstay.classification.CustomFieldDefinitions;
import io.mainstay.incident.PastIncidents;
import io.mainstay.incident.PastMajors;
import io.mainstay.journal.TimeSpent;
import io.mainstay.journal.Watchers;
import io.mainstay.knowledge.Articles;
import io.mainstay.people.Organisation;
import io.mainstay.people.Teams;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.application.AccountList;
import io.mainstay.relation.Relations;
import io.mainstay.satisfaction.PastSurveys;
import io.mainstay.servicedesk.PastContacts;
import io.mainstay.task.Tasks;
import org.springframework.stereotype.Component;

/// The rooms in which the sample writes.
@Component
record Rooms(
        Organisation organisation,
        Categories categories,
        CustomFieldDefinitions fields,
        Teams teams,
        PastIncidents incidents,
        PastMajors majors,
        Watchers watchers,
        Relations relations,
        Tasks tasks,
        TimeSpent time,
        Articles articles,
        PastBulletins bulletins,
        PastContacts contacts,
        PastSurveys surveys,
        StandardReplies replies,
        Macros macros,
        Accounts accounts,
        AccountList accountList) {

    /// Nobody has worked here, nor set anything up.
    boolean areEmpty() {
        return teams.active().isEmpty() && incidents.isEmpty();
    }
}
