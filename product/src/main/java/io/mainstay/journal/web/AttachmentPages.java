package io.mainstay.journal.web;

import io.mainstay.journal.Attachment;
import io.mainstay.journal.application.AttachmentService;
import io.mainstay.kernel.NoSuchRecord;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands out files. A file is never active content: it comes as a download that no browser guesses
/// at, in a sandbox; only pictures are shown in place.
@Controller
class AttachmentPages {

    private final AttachmentService attachments;

    AttachmentPages(AttachmentService attachments) {
        this.attachments = attachments;
    }

    @GetMapping({"/attachments/{id}", "/api/v1/attachments/{id}"})
    ResponseEntity<Resource> send(@PathVariable String id) {
        var attachment = attachments.get(identity(id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .contentLength(attachment.size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(content(attachment)));
    }

    private InputStream content(Attachment attachment) {
        return attachments.open(attachment);
    }

    private static String disposition(Attachment attachment) {
        var kind =
                attachment.isPicture()
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment();
        return kind.filename(attachment.name(), StandardCharsets.UTF_8).build().toString();
    }

    private static UUID identity(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException broken) {
            throw new NoSuchRecord("attachment");
        }
    }
}
