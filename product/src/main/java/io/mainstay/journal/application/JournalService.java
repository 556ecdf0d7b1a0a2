package io.mainstay.journal.application;

import static java.util.stream.Collectors.groupingBy;

import io.mainstay.journal.Attachment;
import io.mainstay.journal.Conversation;
import io.mainstay.journal.Conversation.Said;
import io.mainstay.journal.EntryKind;
import io.mainstay.journal.Journal;
import io.mainstay.journal.JournalEntry;
import io.mainstay.journal.JournalPermission;
import io.mainstay.journal.persistence.AttachmentTable;
import io.mainstay.journal.persistence.Entries;
import io.mainstay.journal.persistence.Entries.Place;
import io.mainstay.journal.persistence.Entries.Wanted;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordGate;
import io.mainstay.platform.persistence.ChangeFeed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the journal and reads it back as a conversation.
@Service
@Transactional
class JournalService implements Journal {

    private static final int MOST = 200;

    private final Entries entries;
    private final AttachmentTable attachments;
    private final UploadService uploads;
    private final ChangeFeed feed;
    private final RecordGate gate;
    private final Clock clock;

    JournalService(
            Entries entries,
            AttachmentTable attachments,
            UploadService uploads,
            ChangeFeed feed,
            RecordGate gate,
            Clock clock) {
        this.entries = entries;
        this.attachments = attachments;
        this.uploads = uploads;
        this.feed = feed;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public long write(RecordRef record, EntryKind kind, String body) {
        var actor = Actors.current();
        var now = clock.instant();
        var entry =
                new JournalEntry(record, kind, actor.person(), actor.channel(), now, body, false);
        var number = entries.add(entry, now);
        uploads.keep(record, Optional.of(number), kind == EntryKind.NOTE, body);
        feed.changed(record);
        return number;
    }

    @Override
    public void writeAll(List<JournalEntry> all) {
        if (!all.isEmpty()) {
            entries.addAll(all, clock.instant());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Conversation conversation(RecordRef record, Optional<String> before, int size) {
        var most = Math.clamp(size, 1, MOST);
        var notes = gate.allows(JournalPermission.READ_NOTES, record);
        var found =
                entries.page(
                        new Wanted(record, notes, before.map(JournalService::place), most + 1));
        var page = found.stream().limit(most).toList().reversed();
        var older =
                found.size() > most
                        ? Optional.of(cursor(page.getFirst()))
                        : Optional.<String>empty();
        var loose = before.isEmpty() ? attachments.loose(record, notes) : List.<Attachment>of();
        return new Conversation(withAttachments(record, page, notes), loose, older);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<RecordRef, Said> newest(Collection<RecordRef> records) {
        return records.isEmpty() ? Map.of() : entries.newest(records);
    }

    private List<Said> withAttachments(RecordRef record, List<Said> page, boolean notes) {
        var files =
                attachments.ofEntries(record, page.stream().map(Said::id).toList(), notes).stream()
                        .collect(groupingBy(file -> file.entry().orElseThrow()));
        return page.stream().map(said -> with(said, files)).toList();
    }

    private static Said with(Said said, Map<Long, List<Attachment>> files) {
        return new Said(
                said.id(),
                said.kind(),
                said.author(),
                said.authorName(),
                said.channel(),
                said.occurredAt(),
                said.body(),
                said.imported(),
                files.getOrDefault(said.id(), List.of()));
    }

    private static String cursor(Said oldest) {
        return oldest.occurredAt() + "_" + oldest.id();
    }

    private static Place place(String cursor) {
        var parts = cursor.split("_", 2);
        try {
            return new Place(Instant.parse(parts[0]), Long.parseLong(parts[parts.length - 1]));
        } catch (DateTimeException | NumberFormatException broken) {
            throw InvalidInput.of("before", "cursor");
        }
    }
}
