package io.mainstay.incident.application.bulk;

import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.incident.application.IncidentConversation;
import io.mainstay.incident.application.IncidentRehearsal;
import io.mainstay.incident.domain.Incident;
import io.mainstay.journal.JournalEntry;
import io.mainstay.kernel.Check;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkPlan;
import java.util.List;
import org.springframework.stereotype.Component;

/// Words to many callers, notes on many incidents, and watching them.
@Component
class TalkInBulk {

    private static final String TEXT = "text";

    private final IncidentConversation conversation;
    private final IncidentRehearsal rehearsal;

    TalkInBulk(IncidentConversation conversation, IncidentRehearsal rehearsal) {
        this.conversation = conversation;
        this.rehearsal = rehearsal;
    }

    List<BulkPlan<Incident>> plans() {
        return List.of(
                say("reply", "platform.record.reply-to-caller", false),
                say("note", "platform.record.note", true),
                watch());
    }

    private BulkPlan<Incident> say(String name, String label, boolean note) {
        return BulkPlan.<Incident>of(name, WORK, BulkField.text(TEXT, label).needed())
                .adding()
                .checking(input ->
                        new Check().text(TEXT, input.text(TEXT), JournalEntry.MOST).orRefuse())
                .trying((incident, input) -> rehearsal.say(incident, note))
                .doing((incident, input) ->
                        conversation.say(incident.number(), note, input.text(TEXT), List.of()));
    }

    private BulkPlan<Incident> watch() {
        return BulkPlan.<Incident>of("watch", WORK)
                .doing((incident, input) -> conversation.watch(incident.number()))
                .takingBack((now, before, reason) -> {
                    if (before.containsKey(IncidentsInBulk.WATCHED)) {
                        conversation.unwatch(now.number());
                    }
                });
    }
}
