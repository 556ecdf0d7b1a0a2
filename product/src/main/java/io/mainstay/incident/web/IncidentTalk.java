package io.mainstay.incident.web;

import io.mainstay.journal.Attachment;
import io.mainstay.journal.Conversation;
import io.mainstay.journal.EntryKind;
import io.mainstay.journal.TimeSheet;
import io.mainstay.kernel.Channel;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail.Written;
import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.record.History;
import io.mainstay.platform.web.record.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The conversation of an incident together with what happened to it, oldest first.
///
/// @param conversation a page of the journal
/// @param trail a page of the audit trail, newest first
/// @param history the same page in words
/// @param minutes spent on it, as far as the reader may know
/// @param time each of them, where the reader looks at that
public record IncidentTalk(
        Conversation conversation,
        List<Written> trail,
        History history,
        long minutes,
        Optional<TimeSheet> time) {

    private static final List<String> TOLD =
            List.of("state", "team", "assignee", "priority", "holdReason", "followUp");

    List<Said> said(Frame frame) {
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

    Optional<Long> spent() {
        return Optional.of(minutes).filter(some -> some > 0);
    }

    /// Files that came with no entry, but for those that the description shows in its place.
    public List<Said.Attached> loose(String description, Frame frame) {
        return files(conversation.loose(), description, frame);
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
                files(entry.attachments(), entry.body(), frame));
    }

    private Said event(Written written, Frame frame) {
        var entry = written.entry();
        var told =
                entry.changes().stream()
                        .filter(change -> TOLD.contains(change.field()) && change.after() != null)
                        .sorted(Comparator.comparing(change -> TOLD.indexOf(change.field())))
                        .map(change -> told(entry, change, frame))
                        .toList();
        var who = entry.actor().isEmpty() ? "" : history.actor(entry, frame);
        return new Said(
                Said.Kind.EVENT, who, "", entry.occurredAt(), String.join(" · ", told), List.of());
    }

    private String told(AuditEntry entry, Change change, Frame frame) {
        var isEscalated = change.field().equals("team") && entry.action().equals("ESCALATE");
        return frame.say(
                "incident.event." + (isEscalated ? "escalated" : change.field()),
                history.value(entry.ref(), change.field(), change.after(), frame));
    }

    private static List<Said.Attached> files(
            List<Attachment> attachments, String text, Frame frame) {
        return attachments.stream()
                .filter(file -> !text.contains(file.href()))
                .map(file -> new Said.Attached(file.name(), file.href(), frame.size(file.size())))
                .toList();
    }
}
