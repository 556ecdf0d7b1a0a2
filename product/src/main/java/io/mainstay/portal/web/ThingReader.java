package io.mainstay.portal.web;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.IncidentSurvey;
import io.mainstay.incident.IncidentSurvey.Asked;
import io.mainstay.incident.OwnIncidents;
import io.mainstay.incident.OwnStory;
import io.mainstay.journal.Journal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gathers what the page of one thing shows.
@Component
class ThingReader {

    private static final int ENTRIES = 30;

    private final OwnIncidents incidents;
    private final Journal journal;
    private final IncidentSurvey surveys;

    ThingReader(OwnIncidents incidents, Journal journal, IncidentSurvey surveys) {
        this.incidents = incidents;
        this.journal = journal;
        this.surveys = surveys;
    }

    @Transactional(readOnly = true)
    public ThingPage read(IncidentNumber number, Optional<String> act, Optional<String> before) {
        var story = incidents.get(number);
        return new ThingPage(
                new Thing(story.incident(), Optional.empty(), false),
                story,
                journal.conversation(number.ref(), before, ENTRIES),
                act.filter(word -> mayOpen(word, story)),
                surveys.of(number).flatMap(Asked::href));
    }

    private static boolean mayOpen(String act, OwnStory story) {
        return act.equals("reopening") && story.may().reopen()
                || act.equals("withdrawal") && story.may().withdraw();
    }
}
