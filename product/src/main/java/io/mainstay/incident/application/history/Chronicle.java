package io.mainstay.incident.application.history;

import static io.mainstay.incident.domain.history.HistoryField.BY;
import static io.mainstay.incident.domain.history.HistoryField.COMMENT;

import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.history.Chapter;
import io.mainstay.incident.domain.history.Retelling;
import io.mainstay.incident.domain.history.Story;
import io.mainstay.journal.EntryKind;
import io.mainstay.journal.Journal;
import io.mainstay.journal.JournalEntry;
import io.mainstay.kernel.Channel;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.persistence.ChangeFeed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes down each update of history as audit and journal, at the time at which it was made.
@Component
class Chronicle {

    private final AuditTrail trail;
    private final Journal journal;
    private final ChangeFeed feed;
    private final ChapterWords words;

    Chronicle(AuditTrail trail, Journal journal, ChangeFeed feed, ChapterWords words) {
        this.trail = trail;
        this.journal = journal;
        this.feed = feed;
        this.words = words;
    }

    /// A story and the number that its incident has with us.
    record Retold(Incident incident, Story story) {}

    void write(List<Retold> stories, Retelling retelling) {
        var audit = new ArrayList<AuditEntry>();
        var said = new ArrayList<JournalEntry>();
        for (var retold : stories) {
            var last = retold.story().before();
            var before =
                    last.map(chapter -> fields(retold, chapter, retelling))
                            .orElseGet(LinkedHashMap::new);
            for (var chapter : retold.story().chapters()) {
                var after = fields(retold, chapter, retelling);
                var action = last.isEmpty() ? "CREATE" : "EDIT";
                audit.add(
                        audited(
                                retold.incident(),
                                chapter,
                                action,
                                changes(before, after),
                                retelling));
                said.addAll(said(retold.incident(), last, chapter, retelling));
                last = Optional.of(chapter);
                before = after;
            }
        }
        feed.changed(stories.stream().map(retold -> retold.incident().ref()).toList());
        trail.writeAll(audit);
        journal.writeAll(said);
    }

    private static SequencedMap<String, @Nullable String> fields(
            Retold retold, Chapter chapter, Retelling retelling) {
        return retelling.incident(retold.incident().number(), chapter).auditedFields();
    }

    private static AuditEntry audited(
            Incident incident,
            Chapter chapter,
            String action,
            List<Change> changes,
            Retelling retelling) {
        return new AuditEntry(
                incident.ref(),
                retelling.cast().person(chapter.row(), BY),
                Channel.IMPORT,
                chapter.row().at(),
                action,
                changes);
    }

    private static List<Change> changes(
            Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        return Stream.concat(after.keySet().stream(), before.keySet().stream())
                .distinct()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Change(field, before.get(field), after.get(field)))
                .toList();
    }

    private List<JournalEntry> said(
            Incident incident, Optional<Chapter> last, Chapter chapter, Retelling retelling) {
        var entries = new ArrayList<JournalEntry>();
        entries.add(
                entry(
                        incident,
                        chapter,
                        retelling,
                        EntryKind.SYSTEM,
                        words.say(retelling.mapping(), last, chapter)));
        chapter.row()
                .text(COMMENT)
                .ifPresent(text ->
                        entries.add(entry(incident, chapter, retelling, EntryKind.NOTE, text)));
        return entries;
    }

    private static JournalEntry entry(
            Incident incident, Chapter chapter, Retelling retelling, EntryKind kind, String body) {
        return new JournalEntry(
                incident.ref(),
                kind,
                retelling.cast().person(chapter.row(), BY),
                Channel.IMPORT,
                chapter.row().at(),
                body,
                true);
    }
}
