package io.mainstay.journal.application;

import io.mainstay.journal.Attachment;
import io.mainstay.journal.Attachments.Upload;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.blob.Blobs;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes the content of a file in: told what it is from how it begins, no larger than we take.
@Component
class FileIntake {

    static final long MOST_BYTES = 25L * 1024 * 1024;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Blobs blobs;
    private final Clock clock;

    FileIntake(Blobs blobs, Clock clock) {
        this.blobs = blobs;
        this.clock = clock;
    }

    Attachment take(RecordRef record, Upload upload, Optional<Long> entry) {
        var name = FileName.of(upload.name());
        new Check().text("name", name, 200).orRefuse();
        var content = new BufferedInputStream(upload.content(), 1 << 16);
        var mediaType = MediaTypes.of(beginning(content));
        var blob = blobs.put(content, MOST_BYTES);
        return new Attachment(
                new UUID(RANDOM.nextLong(), RANDOM.nextLong()),
                record,
                entry,
                upload.note(),
                name,
                mediaType,
                blob.size(),
                blob.sha256(),
                clock.instant());
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
