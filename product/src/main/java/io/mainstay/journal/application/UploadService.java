package io.mainstay.journal.application;

import static io.mainstay.journal.JournalPermission.UPLOAD;

import io.mainstay.journal.Attachment;
import io.mainstay.journal.Attachments.Upload;
import io.mainstay.journal.persistence.AttachmentTable;
import io.mainstay.journal.persistence.UploadTable;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.blob.Blobs;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files that people put into a text while they write it, before there is a record or an entry that
/// they could hang on. Only whoever uploaded one has it; sent with a text that names it, it becomes
/// an attachment under the same address, for the readers of that text.
@Service
@Transactional
public class UploadService {

    static final int MOST_FILES = 100;
    static final long MOST_BYTES = 4 * FileIntake.MOST_BYTES;

    private static final int AT_ONCE = 100;

    private final UploadTable uploads;
    private final AttachmentTable attachments;
    private final FileIntake intake;
    private final Blobs blobs;
    private final Gate gate;

    UploadService(
            UploadTable uploads,
            AttachmentTable attachments,
            FileIntake intake,
            Blobs blobs,
            Gate gate) {
        this.uploads = uploads;
        this.attachments = attachments;
        this.intake = intake;
        this.blobs = blobs;
        this.gate = gate;
    }

    /// Asked before what was sent is read.
    public void requireUpload() {
        gate.requireSomewhere(UPLOAD);
    }

    public Attachment upload(Upload file) {
        requireUpload();
        var me = Actors.current().person().orElseThrow(() -> new NotAllowed(UPLOAD));
        var waiting = uploads.waiting(me);
        if (waiting.files() >= MOST_FILES || waiting.bytes() >= MOST_BYTES) {
            throw new TooManyUploads(MOST_FILES, MOST_BYTES >> 20);
        }
        var upload = intake.take(new RecordRef("PER", me.value()), file, Optional.empty());
        uploads.add(upload, me);
        return upload;
    }

    /// What the current actor has uploaded and not sent.
    Optional<Attachment> find(UUID id) {
        return Actors.current().person().flatMap(me -> uploads.find(id, me));
    }

    /// Hangs on the record what the text names of all that the current actor uploaded.
    ///
    /// @param entry whose text it is
    /// @param note whether only those who may read work notes read the text
    void keep(RecordRef record, Optional<Long> entry, boolean note, String text) {
        var named = NamedFiles.in(text);
        if (!named.isEmpty()) {
            Actors.current()
                    .person()
                    .ifPresent(me ->
                            uploads.take(named, me)
                                    .forEach(file -> hang(file.on(record, entry, note), me)));
        }
    }

    private void hang(Attachment file, PersonId me) {
        attachments.add(file, Optional.of(me));
    }

    /// Removes some files that were uploaded before that moment and never sent, and their content
    /// where nothing else has the same.
    ///
    /// @return how many
    int forgetBefore(Instant moment) {
        var gone = uploads.removeBefore(moment, AT_ONCE);
        gone.stream()
                .distinct()
                .filter(content -> !uploads.isHeld(content))
                .forEach(content -> blobs.forget(content, moment));
        return gone.size();
    }
}
