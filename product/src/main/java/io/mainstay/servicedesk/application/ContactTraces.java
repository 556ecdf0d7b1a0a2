package io.mainstay.servicedesk.application;

import static java.util.stream.Collectors.toSet;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.Incidents;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.Articles;
import io.mainstay.people.People;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.words.Words;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.domain.Interaction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a contact leaves on the records that it led to: a work note on the incident that it was
/// added to, and one more use of the article that answered it.
@Component
class ContactTraces {

    private final Incidents incidents;
    private final Articles articles;
    private final People people;
    private final RecordDoors doors;
    private final Words words;

    ContactTraces(
            Incidents incidents, Articles articles, People people, RecordDoors doors, Words words) {
        this.incidents = incidents;
        this.articles = articles;
        this.people = people;
        this.doors = doors;
        this.words = words;
    }

    void added(Interaction contact, IncidentNumber incident) {
        var with = contact.contact();
        var both = Stream.of(with.caller(), with.onBehalfOf()).flatMap(Optional::stream);
        incidents.addContact(
                incident, both.collect(toSet()), called(contact) + "\n\n" + contact.talk().about());
    }

    void ended(Interaction contact) {
        article(contact).ifPresent(article -> articles.answer(contact.ref(), article));
    }

    /// What it left where it does not belong is put right there.
    void corrected(Interaction before, Interaction after) {
        var was = article(before);
        if (!was.equals(article(after))) {
            was.filter(article -> doors.find(article.ref()).isPresent())
                    .ifPresent(article -> articles.takeBack(before.ref(), article));
            ended(after);
        }
        incident(before)
                .filter(incident -> !incident(after).equals(Optional.of(incident)))
                .ifPresent(incident ->
                        incidents.note(incident, say("desk.note.moved", before.number())));
    }

    private String called(Interaction contact) {
        var with = contact.contact();
        var caller = with.caller().or(with::onBehalfOf).map(this::name).orElseThrow();
        return with.caller()
                .flatMap(any -> with.onBehalfOf())
                .map(whom -> say("desk.note.called-for", caller, name(whom), contact.number()))
                .orElseGet(() -> say("desk.note.called", caller, contact.number()));
    }

    private String say(String key, Object... arguments) {
        return words.say(Locale.ENGLISH, key, arguments);
    }

    private String name(PersonId person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }

    private static Optional<IncidentNumber> incident(Interaction contact) {
        return contact.ending().flatMap(Ending::record).flatMap(IncidentNumber::in);
    }

    private static Optional<ArticleNumber> article(Interaction contact) {
        return contact.ending()
                .filter(how -> how.outcome() == ContactOutcome.ARTICLE)
                .flatMap(Ending::record)
                .map(RecordRef::toString)
                .map(ArticleNumber::of);
    }
}
