package io.mainstay.incident.rest;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentConversation;
import io.mainstay.journal.Attachment;
import io.mainstay.journal.Attachments.Upload;
import io.mainstay.journal.Conversation.Said;
import io.mainstay.journal.EntryKind;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.NamedJson;
import io.mainstay.platform.rest.Needs;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The conversation of an incident, and the files that came with it.
@RestController
@RequestMapping(IncidentAnswers.PATH + "/{number}")
class IncidentEntryResource {

    private final IncidentConversation conversation;

    IncidentEntryResource(IncidentConversation conversation) {
        this.conversation = conversation;
    }

    /// @param text Markdown
    /// @param note true for those who work on it only
    record NewEntryJson(@Nullable String text, @Nullable Boolean note) {}

    /// @param untold the names in the text, as in `@anna`, that stand for nobody who may read it
    record CreatedEntryJson(long id, List<String> untold) {}

    /// @param items newest last
    /// @param next ask again with this `cursor` for older ones
    record EntriesJson(List<EntryJson> items, Optional<String> next) {}

    /// @param imported told by the system that the incident came from
    record EntryJson(
            long id,
            EntryKind kind,
            Optional<NamedJson> author,
            Channel channel,
            Instant occurredAt,
            String text,
            boolean imported,
            List<AttachmentJson> attachments) {

        static EntryJson of(Said said) {
            return new EntryJson(
                    said.id(),
                    said.kind(),
                    said.author()
                            .map(author ->
                                    new NamedJson(author.value(), said.authorName().orElse(""))),
                    said.channel(),
                    said.occurredAt(),
                    said.body(),
                    said.imported(),
                    said.attachments().stream().map(AttachmentJson::of).toList());
        }
    }

    /// @param href where its content is
    record AttachmentJson(
            UUID id,
            String name,
            String mediaType,
            long size,
            String sha256,
            boolean note,
            Instant recordedAt,
            String href) {

        static AttachmentJson of(Attachment file) {
            return new AttachmentJson(
                    file.id(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    file.note(),
                    file.recordedAt(),
                    file.href());
        }
    }

    @GetMapping("/entries")
    EntriesJson entries(
            @PathVariable String number,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int size) {
        var page =
                conversation.read(IncidentNumber.of(number), cursor, ListRequest.checkedSize(size));
        return new EntriesJson(page.entries().stream().map(EntryJson::of).toList(), page.older());
    }

    @PostMapping("/entries")
    @Needs("text")
    ResponseEntity<CreatedEntryJson> say(
            @PathVariable String number, @RequestBody NewEntryJson told) {
        var incident = IncidentNumber.of(number);
        var entered =
                conversation.say(
                        incident,
                        Boolean.TRUE.equals(told.note()),
                        Objects.requireNonNullElse(told.text(), ""),
                        List.of());
        return ResponseEntity.created(
                        URI.create(IncidentAnswers.PATH + "/" + incident + "/entries"))
                .body(new CreatedEntryJson(entered.entry(), entered.untold()));
    }

    @GetMapping("/attachments")
    List<AttachmentJson> attachments(@PathVariable String number) {
        return conversation.files(IncidentNumber.of(number)).stream()
                .map(AttachmentJson::of)
                .toList();
    }

    @PostMapping("/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    AttachmentJson attach(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean note)
            throws IOException {
        if (file == null) {
            throw InvalidInput.of("file", "part-missing");
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream content = file.getInputStream()) {
            return AttachmentJson.of(
                    conversation.attach(
                            IncidentNumber.of(number), new Upload(name, note, content)));
        }
    }
}
