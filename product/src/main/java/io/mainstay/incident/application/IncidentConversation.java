package io.mainstay.incident.application;

import static io.mainstay.incident.domain.IncidentPermission.REPORT;
import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.journal.Attachment;
import io.mainstay.journal.Attachments;
import io.mainstay.journal.Conversation;
import io.mainstay.journal.EntryKind;
import io.mainstay.journal.Journal;
import io.mainstay.journal.JournalEntry;
import io.mainstay.journal.Watchers;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is said about an incident, the files that come with it, and who is kept informed.
@Service
@Transactional
public class IncidentConversation {

    private final IncidentAccess access;
    private final Journal journal;
    private final Attachments attachments;
    private final Watchers watchers;
    private final ThoseConcerned concerned;
    private final Gate gate;

    IncidentConversation(
            IncidentAccess access,
            Journal journal,
            Attachments attachments,
            Watchers watchers,
            ThoseConcerned concerned,
            Gate gate) {
        this.access = access;
        this.journal = journal;
        this.attachments = attachments;
        this.watchers = watchers;
        this.concerned = concerned;
        this.gate = gate;
    }

    /// What became of what somebody said.
    ///
    /// @param entry its number
    /// @param untold the names in it that stand for nobody who may read it
    public record Entered(long entry, List<String> untold) {}

    /// Adds a reply, or with `note` a work note, and the files that come with it.
    public Entered say(
            IncidentNumber number, boolean note, String text, List<Attachments.Upload> files) {
        new Check().text("text", text, JournalEntry.MOST).orRefuse();
        var incident = open(number, note);
        var entry = journal.write(incident.ref(), note ? EntryKind.NOTE : EntryKind.PUBLIC, text);
        files.forEach(file -> attachments.add(incident.ref(), file, OptionalLong.of(entry)));
        return new Entered(entry, concerned.told(incident, note, text));
    }

    public Attachment attach(IncidentNumber number, Attachments.Upload file) {
        var incident = open(number, file.note());
        return attachments.add(incident.ref(), file, OptionalLong.empty());
    }

    /// A page of what was said, newest last; notes only for whoever may read them.
    ///
    /// @param before the cursor of a page already seen; empty for the newest
    @Transactional(readOnly = true)
    public Conversation read(IncidentNumber number, Optional<String> before, int size) {
        return journal.conversation(access.get(number).ref(), before, size);
    }

    /// Every file, newest first; those of notes only for whoever may read them.
    @Transactional(readOnly = true)
    public List<Attachment> files(IncidentNumber number) {
        return attachments.of(access.get(number).ref());
    }

    public void watch(IncidentNumber number) {
        var incident = access.get(number);
        gate.require(REPORT, incident.place());
        watchers.add(incident.ref(), me());
    }

    public void unwatch(IncidentNumber number) {
        var incident = access.get(number);
        gate.require(REPORT, incident.place());
        watchers.remove(incident.ref(), me());
    }

    /// Names somebody else as a watcher, who may see the incident from then on, restricted or not.
    public void addWatcher(IncidentNumber number, PersonId person) {
        var incident = access.get(number);
        access.require(WORK, incident);
        watchers.add(incident.ref(), person);
    }

    public void removeWatcher(IncidentNumber number, PersonId person) {
        var incident = access.get(number);
        access.require(WORK, incident);
        watchers.remove(incident.ref(), person);
    }

    boolean isSeenBy(PersonId person, IncidentNumber number) {
        return concerned.sees(person, number);
    }

    void note(Incident incident, String text) {
        journal.write(incident.ref(), EntryKind.NOTE, text);
        concerned.mentioned(incident, true, text);
    }

    void reply(Incident incident, String text) {
        journal.write(incident.ref(), EntryKind.PUBLIC, text);
        concerned.mentioned(incident, false, text);
    }

    private Incident open(IncidentNumber number, boolean note) {
        var incident = access.get(number);
        gate.require(note ? WORK : REPORT, incident.place());
        ClosedIsFinal.check(incident);
        return incident;
    }

    private static PersonId me() {
        return Actors.current().person().orElseThrow();
    }
}
