package io.mainstay.incident.application.major;

import static io.mainstay.incident.domain.IncidentPermission.LEAD;

import io.mainstay.incident.PastMajors;
import io.mainstay.incident.domain.major.Audience;
import io.mainstay.incident.domain.major.Crew;
import io.mainstay.incident.domain.major.Declaration;
import io.mainstay.incident.domain.major.Major;
import io.mainstay.incident.domain.major.MajorRepository;
import io.mainstay.incident.domain.major.MajorUpdate;
import io.mainstay.incident.domain.major.Review;
import io.mainstay.incident.domain.major.StandDown;
import io.mainstay.incident.persistence.MajorTable;
import io.mainstay.journal.EntryKind;
import io.mainstay.journal.Journal;
import io.mainstay.journal.JournalEntry;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets each major incident be led again, by the rules of the lifecycle and at its own instants.
@Service
@Transactional
class RememberedMajors implements PastMajors {

    private final MajorRepository majors;
    private final MajorTable table;
    private final AuditTrail trail;
    private final Journal journal;
    private final Gate gate;

    RememberedMajors(
            MajorRepository majors,
            MajorTable table,
            AuditTrail trail,
            Journal journal,
            Gate gate) {
        this.majors = majors;
        this.table = table;
        this.trail = trail;
        this.journal = journal;
        this.gate = gate;
    }

    private record Act(Instant at, PersonId by, String action) {}

    @Override
    public void write(List<PastMajor> told) {
        gate.require(LEAD);
        var entries = new ArrayList<AuditEntry>();
        for (var past : told) {
            var declared = declared(past);
            majors.add(declared);
            majors.update(led(past, declared, entries));
            speak(past);
        }
        trail.writeAll(entries);
    }

    private Major declared(PastMajor past) {
        var how = past.declared();
        return Major.declared(
                past.incident(),
                Declaration.byHand(how.at(), how.by(), how.reason()),
                due(how.at()));
    }

    private Major led(PastMajor past, Major declared, List<AuditEntry> entries) {
        var how = past.declared();
        entries.add(
                entry(Optional.empty(), declared, new Act(how.at(), how.by(), "DECLARE_MAJOR")));
        var now =
                keep(
                        declared,
                        declared.ledBy(crew(past.leaders())),
                        new Act(how.at(), how.by(), "NAME_MAJOR"),
                        entries);
        for (var update : past.updates()) {
            var last = update == past.updates().getLast();
            var next = past.next().filter(any -> last).orElseGet(() -> due(update.at()));
            now =
                    keep(
                            now,
                            now.updated(update.at(), next),
                            new Act(update.at(), update.by(), "UPDATE_MAJOR"),
                            entries);
        }
        return learnt(past, ended(past, now, entries), entries);
    }

    private static Major ended(PastMajor past, Major now, List<AuditEntry> entries) {
        return past.ended()
                .map(end ->
                        keep(
                                now,
                                now.standDown(
                                        new StandDown(
                                                end.at(), Optional.of(end.by()), end.reason())),
                                new Act(end.at(), end.by(), "STAND_DOWN_MAJOR"),
                                entries))
                .orElse(now);
    }

    private static Major learnt(PastMajor past, Major now, List<AuditEntry> entries) {
        return past.learnt()
                .map(of ->
                        keep(
                                now,
                                now.reviewed(
                                        new Review(
                                                of.at(),
                                                of.by(),
                                                of.happened(),
                                                of.wentWell(),
                                                of.toChange())),
                                new Act(of.at(), of.by(), "REVIEW_MAJOR"),
                                entries))
                .orElse(now);
    }

    private void speak(PastMajor past) {
        var ref = past.incident().ref();
        journal.writeAll(
                past.updates().stream()
                        .map(update ->
                                new JournalEntry(
                                        ref,
                                        update.users() ? EntryKind.PUBLIC : EntryKind.NOTE,
                                        Optional.of(update.by()),
                                        Channel.PAGE,
                                        update.at(),
                                        update.text(),
                                        false))
                        .toList());
        for (var update : past.updates()) {
            majors.add(
                    past.incident(),
                    new MajorUpdate(
                            table.entry(ref, update.at(), update.text()),
                            update.users() ? Audience.USERS : Audience.STAFF,
                            update.at(),
                            Optional.of(update.by()),
                            update.text()));
        }
    }

    private Instant due(Instant after) {
        return after.plus(majors.settings().every(1));
    }

    private static Crew crew(Leaders leaders) {
        return new Crew(
                Optional.of(leaders.manager()),
                Optional.of(leaders.communications()),
                Optional.of(leaders.technicalLead()));
    }

    private static Major keep(Major before, Major after, Act act, List<AuditEntry> entries) {
        entries.add(entry(Optional.of(before), after, act));
        return after;
    }

    private static AuditEntry entry(Optional<Major> before, Major after, Act act) {
        var fields = before.map(Major::auditedFields);
        var changes = new ArrayList<Change>();
        after.auditedFields()
                .forEach((field, value) -> {
                    var former = fields.map(known -> known.get(field)).orElse(null);
                    if (!Objects.equals(former, value)) {
                        changes.add(new Change(field, former, value));
                    }
                });
        return new AuditEntry(
                after.ref(), Optional.of(act.by()), Channel.PAGE, act.at(), act.action(), changes);
    }
}
