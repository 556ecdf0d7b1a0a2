package io.mainstay.incident.web;

import io.mainstay.incident.IncidentContacts;
import io.mainstay.incident.IncidentSurvey;
import io.mainstay.incident.application.history.ToldElsewhere.Said;
import io.mainstay.kernel.PersonId;
import io.mainstay.knowledge.AnswersOfRecord;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.relation.Linked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What an incident belongs to, as far as the reader may see it: parent, children, links, articles
/// that answered it, contacts about it; and whether the reader follows it.
///
/// @param children the first of the open ones
/// @param counted how many there are
/// @param watchers who is kept informed, by name
/// @param watching whether the reader is kept informed
/// @param survey what the caller was asked once it was resolved
/// @param source what the system that it comes from said of it
public record IncidentFamily(
        Optional<RecordCard> parent,
        List<RecordCard> children,
        Count counted,
        List<Linked> links,
        Map<PersonId, String> watchers,
        boolean watching,
        Optional<Said> source,
        AnswersOfRecord articles,
        IncidentContacts.Known told,
        Optional<IncidentSurvey.Asked> survey) {

    /// @param settled resolved, closed or cancelled; known only once the parent is
    public record Count(long open, long settled) {}

    OptionalLong count() {
        var all =
                (parent.isPresent() ? 1 : 0)
                        + counted.open()
                        + links.size()
                        + articles.answers().size()
                        + told.contacts().size();
        return all == 0 ? OptionalLong.empty() : OptionalLong.of(all);
    }
}
