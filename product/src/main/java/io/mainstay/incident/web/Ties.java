package io.mainstay.incident.web;

import io.mainstay.incident.IncidentContacts;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.IncidentSurvey;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.AnswersOfRecord;
import io.mainstay.knowledge.Articles;
import io.mainstay.relation.Linked;
import io.mainstay.relation.Relations;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Reads what an incident is tied to in other rooms of the house: links, the articles that answered
/// it, the contacts about it, and what its caller was asked.
@Component
class Ties {

    private final Relations relations;
    private final Articles articles;
    private final ObjectProvider<IncidentContacts> contacts;
    private final ObjectProvider<IncidentSurvey> surveys;

    Ties(
            Relations relations,
            Articles articles,
            ObjectProvider<IncidentContacts> contacts,
            ObjectProvider<IncidentSurvey> surveys) {
        this.relations = relations;
        this.articles = articles;
        this.contacts = contacts;
        this.surveys = surveys;
    }

    List<Linked> links(RecordRef incident) {
        return relations.of(incident);
    }

    IncidentContacts.Known contacts(IncidentNumber incident) {
        return contacts.stream()
                .findFirst()
                .map(known -> known.of(incident))
                .orElse(IncidentContacts.Known.NOTHING);
    }

    Optional<IncidentSurvey.Asked> survey(IncidentNumber incident) {
        return surveys.stream().findFirst().flatMap(asking -> asking.of(incident));
    }

    AnswersOfRecord articles(RecordRef incident) {
        return articles.answers(incident);
    }
}
