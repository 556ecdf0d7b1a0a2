package io.mainstay.incident.application.bulk;

import io.mainstay.incident.application.IncidentConversation;
import io.mainstay.incident.application.IncidentRehearsal;
import io.mainstay.journal.JournalEntry;
import io.mainstay.kernel.Check;
import io.mainstay.platform.bulk.BulkField;
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

    List<Plan> plans() {
        return List.of(
                say("reply", "platform.record.reply-to-caller", false),
                say("note", "platform.record.note", true),
                watch());
    }

    private Plan say(String name, String label, boolean note) {
        return Plan.of(name, BulkField.text(TEXT, label).needed())
                .adding()
                .checking(input ->
                        new Check().text(TEXT, input.text(TEXT), JournalEntry.MOST).orRefuse())
                .trying((incident, input) -> rehearsal.say(incident, note))
                .doing((number, input) ->
                        conversation.say(number, note, input.text(TEXT), List.of()));
    }

    private Plan watch() {
        return Plan.of("watch")
                .doing((number, input) -> conversation.watch(number))
                .takingBack((now, before, reason) -> conversation.unwatch(now.number()));
    }
}
