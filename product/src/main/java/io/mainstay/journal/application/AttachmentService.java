package io.mainstay.journal.application;

import io.mainstay.journal.Attachment;
import io.mainstay.journal.Attachments;
import io.mainstay.journal.persistence.AttachmentTable;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.blob.Blobs;
import io.mainstay.platform.persistence.ChangeFeed;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes files in and hands them out again, to whoever sees the record that they hang on, and what
/// is not sent yet to whoever uploaded it.
@Service
@Transactional
public class AttachmentService implements Attachments {

    private final AttachmentTable table;
    private final FileIntake intake;
    private final UploadService uploads;
    private final Blobs blobs;
    private final AttachmentSights sights;
    private final ChangeFeed feed;

    AttachmentService(
            AttachmentTable table,
            FileIntake intake,
            UploadService uploads,
            Blobs blobs,
            AttachmentSights sights,
            ChangeFeed feed) {
        this.table = table;
        this.intake = intake;
        this.uploads = uploads;
        this.blobs = blobs;
        this.sights = sights;
        this.feed = feed;
    }

    @Override
    public Attachment add(RecordRef record, Upload upload, OptionalLong entry) {
        var with = entry.isPresent() ? Optional.of(entry.getAsLong()) : Optional.<Long>empty();
        var attachment = intake.take(record, upload, with);
        table.add(attachment, Actors.current().person());
        feed.changed(record);
        return attachment;
    }

    @Override
    public void keep(RecordRef record, String text) {
        uploads.keep(record, Optional.empty(), false, text);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Attachment> of(RecordRef record) {
        return sights.visible(record, table.of(record, sights.mayReadNotes(record)));
    }

    /// What is known of a file that the current actor may have.
    @Transactional(readOnly = true)
    public Attachment get(UUID id) {
        return table.find(id)
                .filter(sights::shows)
                .or(() -> uploads.find(id))
                .orElseThrow(() -> new NoSuchRecord("attachment"));
    }

    /// Its content; the caller closes it.
    public InputStream open(Attachment attachment) {
        return blobs.open(attachment.sha256());
    }
}
