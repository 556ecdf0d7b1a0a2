package io.mainstay.portal.web;

import io.mainstay.incident.OwnStory;
import io.mainstay.journal.Attachment;
import io.mainstay.journal.Conversation;
import io.mainstay.journal.EntryKind;
import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.record.Said;
import java.util.List;
import java.util.Optional;

/// One thing that somebody waits for, told as a conversation.
///
/// @param survey where the reader says how it was, if they are asked
/// @param act the act whose form is open, if the reader may: `reopening` or `withdrawal`
public record ThingPage(
        Thing thing,
        OwnStory story,
        Conversation conversation,
        Optional<String> act,
        Optional<String> survey) {

    public String number() {
        return thing.incident().number().toString();
    }

    public String href() {
        return thing.href();
    }

    /// What everybody may read, the oldest first.
    public List<Said> said(Frame frame) {
        return conversation.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.PUBLIC)
                .map(entry -> said(entry, frame))
                .toList();
    }

    public boolean opens(String form) {
        return act.filter(form::equals).isPresent();
    }

    public List<Said.Attached> files(Frame frame) {
        return files(conversation.loose(), story.description(), frame);
    }

    private static Said said(Conversation.Said entry, Frame frame) {
        return new Said(
                Said.Kind.PUBLIC,
                entry.authorName().orElse(""),
                "",
                entry.occurredAt(),
                entry.body(),
                files(entry.attachments(), entry.body(), frame));
    }

    private static List<Said.Attached> files(List<Attachment> files, String text, Frame frame) {
        return files.stream()
                .filter(file -> !file.note() && !text.contains(file.href()))
                .map(file -> new Said.Attached(file.name(), file.href(), frame.size(file.size())))
                .toList();
    }
}
