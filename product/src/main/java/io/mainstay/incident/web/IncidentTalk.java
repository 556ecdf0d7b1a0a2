package io.mainstay.incident.web;

import io.mainstay.journal.Attachment;
import io.mainstay.journal.Conversation;
import io.mainstay.journal.EntryKind;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail.Written;
import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.record.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The conversation of an incident together with what happened to it, oldest first.
///
/// @param conversation a page of the journal
/// @param trail a page of the audit trail, newest first
/// @param people the names of those who acted
/// @param teams the names of the teams that the trail mentions, by id
public record IncidentTalk(
        Conversation conversation,
        List<Written> trail,
        Map<PersonId, String> people,
        Map<String, String> teams) {

    private static final Set<String> TOLD = Set.of("state", "team", "assignee", "priority");

    public List<Said> said(Frame frame) {
        var entries = conversation.entries().stream().map(entry -> said(entry, frame));
        var events =
                trail.stream()
                        .filter(this::belongsToThisPage)
                        .map(written -> event(written, frame))
                        .filter(event -> !event.body().isEmpty());
        var all = new ArrayList<>(Stream.concat(events, entries).toList());
        all.sort(Comparator.comparing(Said::at));
        return all;
    }

    public List<Said.Attached> loose(Frame frame) {
        return files(conversation.loose(), frame);
    }

    /// When there are earlier pages, what happened before the first entry of this one stands there.
    ///
    /// What an import wrote to the trail stands in the journal as well, in the source's words.
    private boolean belongsToThisPage(Written written) {
        if (written.entry().channel() == Channel.IMPORT) {
            return false;
        }
        return conversation.older().isEmpty()
                || !written.entry()
                        .occurredAt()
                        .isBefore(conversation.entries().getFirst().occurredAt());
    }

    private static Said said(Conversation.Said entry, Frame frame) {
        var kind =
                switch (entry.kind()) {
                    case NOTE -> Said.Kind.NOTE;
                    case PUBLIC -> Said.Kind.PUBLIC;
                    case SYSTEM -> Said.Kind.EVENT;
                };
        var via =
                entry.kind() == EntryKind.NOTE
                        ? frame.say("platform.record.note")
                        : frame.say(entry.channel());
        return new Said(
                kind,
                entry.authorName().orElse(""),
                via,
                entry.occurredAt(),
                entry.body(),
                files(entry.attachments(), frame));
    }

    private Said event(Written written, Frame frame) {
        var entry = written.entry();
        var told =
                entry.changes().stream()
                        .filter(change -> TOLD.contains(change.field()) && change.after() != null)
                        .map(change -> told(change, frame))
                        .toList();
        var who = entry.actor().map(people::get).orElse("");
        return new Said(
                Said.Kind.EVENT,
                who == null ? "" : who,
                "",
                entry.occurredAt(),
                String.join(" · ", told),
                List.of());
    }

    private String told(Change change, Frame frame) {
        var value = change.after() == null ? "" : change.after();
        var words =
                switch (change.field()) {
                    case "state" -> frame.sayOr("incident.state." + kebab(value), value);
                    case "team" -> teams.getOrDefault(value, value);
                    case "assignee" -> person(value);
                    default -> value;
                };
        return frame.say("incident.event." + change.field(), words);
    }

    private String person(@Nullable String id) {
        var known =
                id == null || !id.matches("[0-9]+")
                        ? null
                        : people.get(new PersonId(Long.parseLong(id)));
        return known == null ? "" : known;
    }

    private static String kebab(String code) {
        return code.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static List<Said.Attached> files(List<Attachment> attachments, Frame frame) {
        return attachments.stream()
                .map(file -> new Said.Attached(file.name(), file.href(), frame.size(file.size())))
                .toList();
    }
}
