package io.mainstay.journal.application;

import io.mainstay.journal.Attachment;
import io.mainstay.journal.Attachments;
import io.mainstay.journal.JournalPermission;
import io.mainstay.journal.persistence.AttachmentTable;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.access.RecordGate;
import io.mainstay.platform.blob.Blobs;
import io.mainstay.platform.persistence.ChangeFeed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes files in and hands them out again, to whoever sees the record that they hang on.
@Service
@Transactional
public class AttachmentService implements Attachments {

    private static final long MOST_BYTES = 25L * 1024 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AttachmentTable table;
    private final Blobs blobs;
    private final RecordDoors doors;
    private final ChangeFeed feed;
    private final RecordGate gate;
    private final Clock clock;

    AttachmentService(
            AttachmentTable table,
            Blobs blobs,
            RecordDoors doors,
            ChangeFeed feed,
            RecordGate gate,
            Clock clock) {
        this.table = table;
        this.blobs = blobs;
        this.doors = doors;
        this.feed = feed;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public long most() {
        return MOST_BYTES;
    }

    @Override
    public Attachment add(RecordRef record, Upload upload, OptionalLong entry) {
        var name = FileName.of(upload.name());
        new Check().text("name", name, 200).orRefuse();
        var content = new BufferedInputStream(upload.content(), 1 << 16);
        var mediaType = MediaTypes.of(beginning(content));
        var blob = blobs.put(content, MOST_BYTES);
        var attachment =
                new Attachment(
                        new UUID(RANDOM.nextLong(), RANDOM.nextLong()),
                        record,
                        entry.isPresent() ? Optional.of(entry.getAsLong()) : Optional.empty(),
                        upload.note(),
                        name,
                        mediaType,
                        blob.size(),
                        blob.sha256(),
                        clock.instant());
        table.add(attachment, Actors.current().person());
        feed.changed(record);
        return attachment;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Attachment> of(RecordRef record) {
        return table.of(record, mayReadNotes(record));
    }

    /// What is known of a file that the current actor may have.
    @Transactional(readOnly = true)
    public Attachment get(UUID id) {
        return table.find(id)
                .filter(found -> doors.find(found.record()).isPresent())
                .filter(found -> !found.note() || mayReadNotes(found.record()))
                .orElseThrow(() -> new NoSuchRecord("attachment"));
    }

    private boolean mayReadNotes(RecordRef record) {
        return gate.allows(JournalPermission.READ_NOTES, record);
    }

    /// Its content; the caller closes it.
    public InputStream open(Attachment attachment) {
        return blobs.open(attachment.sha256());
    }

    private static byte[] beginning(BufferedInputStream content) {
        try {
            content.mark(MediaTypes.ENOUGH);
            var beginning = content.readNBytes(MediaTypes.ENOUGH);
            content.reset();
            return beginning;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
