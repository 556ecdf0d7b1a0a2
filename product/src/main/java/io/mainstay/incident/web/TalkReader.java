package io.mainstay.incident.web;

import io.mainstay.incident.domain.Incident;
import io.mainstay.journal.Journal;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.web.record.Histories;
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

    TalkReader(Journal journal, AuditTrail trail, Histories histories) {
        this.journal = journal;
        this.trail = trail;
        this.histories = histories;
    }

    IncidentTalk read(Incident incident, IncidentPage.Asked asked) {
        var isHistory = asked.tab().equals("history");
        var conversation =
                journal.conversation(
                        incident.ref(),
                        isHistory ? java.util.Optional.empty() : asked.before(),
                        ENTRIES);
        var events =
                trail.history(
                        incident.ref(), isHistory ? position(asked) : OptionalLong.empty(), EVENTS);
        return new IncidentTalk(conversation, events, histories.of(events));
    }

    private static OptionalLong position(IncidentPage.Asked asked) {
        return asked.before()
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }
}
