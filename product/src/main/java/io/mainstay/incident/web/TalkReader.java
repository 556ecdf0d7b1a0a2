package io.mainstay.incident.web;

import io.mainstay.incident.domain.Incident;
import io.mainstay.journal.Journal;
import io.mainstay.journal.TimeSheet;
import io.mainstay.journal.TimeSpent;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.web.record.Histories;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// Reads the conversation of an incident, with what happened to it in between.
@Component
class TalkReader {

    private static final int ENTRIES = 30;
    static final int EVENTS = 100;

    private final Journal journal;
    private final AuditTrail trail;
    private final Histories histories;
    private final TimeSpent times;

    TalkReader(Journal journal, AuditTrail trail, Histories histories, TimeSpent times) {
        this.journal = journal;
        this.trail = trail;
        this.histories = histories;
        this.times = times;
    }

    IncidentTalk read(Incident incident, IncidentPage.Asked asked) {
        var isHistory = asked.tab().equals("history");
        var conversation =
                journal.conversation(
                        incident.ref(), isHistory ? Optional.empty() : asked.before(), ENTRIES);
        var events =
                trail.history(
                        incident.ref(), isHistory ? position(asked) : OptionalLong.empty(), EVENTS);
        var time =
                asked.tab().equals("time") ? times.of(incident.ref()) : Optional.<TimeSheet>empty();
        var minutes = time.map(TimeSheet::minutes).orElseGet(() -> times.minutes(incident.ref()));
        return new IncidentTalk(conversation, events, histories.of(events), minutes, time);
    }

    private static OptionalLong position(IncidentPage.Asked asked) {
        return asked.before()
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }
}
