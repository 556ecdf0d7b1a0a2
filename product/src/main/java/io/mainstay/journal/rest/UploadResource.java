package io.mainstay.journal.rest;

import io.mainstay.journal.Attachment;
import io.mainstay.journal.Attachments.Upload;
import io.mainstay.journal.application.UploadService;
import io.mainstay.kernel.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Pictures and files for a text that is being written; pages send here what somebody pastes.
@RestController
@RequestMapping("/api/v1/uploads")
class UploadResource {

    private final UploadService uploads;

    UploadResource(UploadService uploads) {
        this.uploads = uploads;
    }

    /// @param href where its content is, now for the caller, later for the readers of the text
    /// @param markdown what the text says to show or link it
    record UploadJson(
            UUID id, String name, String mediaType, long size, String href, String markdown) {

        static UploadJson of(Attachment file) {
            return new UploadJson(
                    file.id(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.href(),
                    file.markdown());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    UploadJson upload(@RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        uploads.requireUpload();
        if (file == null) {
            throw InvalidInput.of("file", "part-missing");
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream content = file.getInputStream()) {
            return UploadJson.of(uploads.upload(new Upload(name, false, content)));
        }
    }
}
