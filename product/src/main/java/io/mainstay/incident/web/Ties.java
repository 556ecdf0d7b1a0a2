package io.mainstay.incident.web;

import io.mainstay.incident.IncidentContacts;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.AnswersOfRecord;
import io.mainstay.knowledge.Articles;
import io.mainstay.relation.Linked;
import io.mainstay.relation.Relations;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Reads what an incident is tied to in other rooms of the house: links, the articles that answered
/// it, and the contacts about it.
@Component
class Ties {

    private final Relations relations;
    private final Articles articles;
    private final ObjectProvider<IncidentContacts> contacts;

    Ties(Relations relations, Articles articles, ObjectProvider<IncidentContacts> contacts) {
        this.relations = relations;
        this.articles = articles;
        this.contacts = contacts;
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

    AnswersOfRecord articles(RecordRef incident) {
        return articles.answers(incident);
    }
}
