package io.mainstay.incident.application.major;

import static io.mainstay.incident.domain.IncidentPermission.LEAD;
import static io.mainstay.journal.JournalPermission.READ_NOTES;

import io.mainstay.bulletin.Addressees;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.major.Audience;
import io.mainstay.incident.domain.major.Crew;
import io.mainstay.incident.domain.major.Declaration;
import io.mainstay.incident.domain.major.Major;
import io.mainstay.incident.domain.major.MajorLifecycle;
import io.mainstay.incident.domain.major.MajorLifecycle.MajorAction;
import io.mainstay.incident.domain.major.MajorRepository;
import io.mainstay.incident.domain.major.MajorUpdate;
import io.mainstay.incident.domain.major.Review;
import io.mainstay.incident.domain.major.StandDown;
import io.mainstay.journal.JournalEntry;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.StaleRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Declaring an incident major by hand, and leading it. Every use case reads the same way: ask
/// leave, check what was told, fetch the record, act on it, keep it.
@Service
@Transactional
public class MajorService {

    private final MajorRepository majors;
    private final IncidentAccess access;
    private final MajorVoice voice;
    private final MajorKeeping keeping;
    private final MajorCrew crews;
    private final Clock clock;

    MajorService(
            MajorRepository majors,
            IncidentAccess access,
            MajorVoice voice,
            MajorKeeping keeping,
            MajorCrew crews,
            Clock clock) {
        this.majors = majors;
        this.access = access;
        this.voice = voice;
        this.keeping = keeping;
        this.crews = crews;
        this.clock = clock;
    }

    /// An update as somebody writes it.
    ///
    /// @param audience empty when nobody said for whom it is
    /// @param next when the one after it is due, where the cadence does not say it
    /// @param bulletin for whom it is published as a bulletin besides
    public record Told(
            Optional<Audience> audience,
            String text,
            Optional<Instant> next,
            Optional<Addressees> bulletin) {}

    /// What makes the incident major, if anything does; for whoever does not only report.
    @Transactional(readOnly = true)
    public Optional<Major> find(IncidentNumber number) {
        toRead(number);
        return majors.find(number);
    }

    /// Those sent so far, the latest first.
    @Transactional(readOnly = true)
    public List<MajorUpdate> updates(IncidentNumber number, int most) {
        toRead(number);
        return majors.updates(number, most);
    }

    public Major declare(IncidentNumber number, String reason) {
        var incident = toLead(number);
        MajorRules.checkReason(reason);
        if (!incident.state().isOpen()) {
            throw new NoLongerOpen(number);
        }
        var how = Declaration.byHand(now(), me(), reason);
        if (!keeping.declare(Major.declared(number, how, due(incident)))) {
            throw new AlreadyMajor(number);
        }
        return majors.find(number).orElseThrow();
    }

    /// Names who does what. Whoever is named learns of it.
    public Major appoint(IncidentNumber number, Crew wanted) {
        var incident = toLead(number);
        var before = major(number);
        crews.check(incident, before.crew(), wanted);
        var after = keep(before, before.ledBy(wanted), "NAME_MAJOR");
        var named = new ArrayList<>(wanted.all());
        named.removeAll(before.crew().all());
        crews.tell(number, named);
        return after;
    }

    /// Says to staff or to users what is known. Besides those who lead, whoever has a role in it
    /// may.
    public Major update(IncidentNumber number, Told told) {
        var incident = toSpeak(number);
        var check =
                new Check()
                        .text("text", told.text(), JournalEntry.MOST)
                        .that(told.audience().isPresent(), "audience", "required")
                        .that(isForUsers(told), "bulletin", "bulletin-for-users");
        MajorRules.checkNext(told.next(), now(), check);
        check.orRefuse();
        var before = major(number);
        requireRunning(before);
        var audience = told.audience().orElseThrow();
        var at = now();
        var next = told.next().orElseGet(() -> due(incident));
        var entry = voice.say(incident, audience, told.text());
        told.bulletin().ifPresent(whom -> voice.publish(incident, told.text(), whom, next));
        majors.add(number, new MajorUpdate(entry, audience, at, Optional.of(me()), told.text()));
        return keep(before, before.updated(at, next), "UPDATE_MAJOR");
    }

    /// What is published is for users; of an audience that is missing the check says so itself.
    private static boolean isForUsers(Told told) {
        return told.bulletin().isEmpty()
                || told.audience().filter(Audience.STAFF::equals).isEmpty();
    }

    public Major standDown(IncidentNumber number, String reason) {
        toLead(number);
        MajorRules.checkReason(reason);
        var before = major(number);
        var how = new StandDown(now(), Optional.of(me()), reason);
        voice.fallSilent(before, reason);
        return keep(before, before.standDown(how), "STAND_DOWN_MAJOR");
    }

    /// It was stood down too early.
    public Major renew(IncidentNumber number) {
        var incident = toLead(number);
        var before = major(number);
        return keep(before, before.renew(due(incident)), "RENEW_MAJOR");
    }

    /// Keeps what was learnt; what was written before is replaced by it.
    ///
    /// @param seen the version that the person has seen, when they have seen one
    /// @throws StaleRecord when somebody else wrote meanwhile
    public Major review(
            IncidentNumber number,
            Optional<Long> seen,
            String happened,
            String wentWell,
            String toChange) {
        toLead(number);
        MajorRules.checkReview(happened, wentWell, toChange);
        var before = major(number);
        seen.filter(version -> version != before.version())
                .ifPresent(version -> {
                    throw new StaleRecord(before.ref(), before.version());
                });
        var learnt = new Review(now(), me(), happened, wentWell, toChange);
        return keep(before, before.reviewed(learnt), "REVIEW_MAJOR");
    }

    /// The actions that lead on from its state, for whoever may lead it.
    public List<MajorAction> actions(Incident incident, Major major) {
        return access.mayLead(incident)
                ? MajorLifecycle.LIFECYCLE.actionsIn(major.state())
                : List.of();
    }

    /// Whether the actor may send updates.
    public boolean maySpeak(Incident incident, Major major) {
        return major.isRunning() && (access.mayLead(incident) || hasRole(incident, major));
    }

    /// Whether the actor may tell of it by a bulletin.
    public boolean mayPublish(Incident incident) {
        return voice.mayPublish(incident);
    }

    private boolean hasRole(Incident incident, Major major) {
        return access.mayEdit(incident)
                && Actors.current().person().filter(major.crew().all()::contains).isPresent();
    }

    private void toRead(IncidentNumber number) {
        if (!access.mayReadNotes(access.get(number))) {
            throw new NotAllowed(READ_NOTES);
        }
    }

    private Incident toLead(IncidentNumber number) {
        var incident = access.get(number);
        access.require(LEAD, incident);
        return incident;
    }

    private Incident toSpeak(IncidentNumber number) {
        var incident = access.get(number);
        if (majors.find(number).filter(major -> hasRole(incident, major)).isEmpty()) {
            access.require(LEAD, incident);
        }
        return incident;
    }

    private Major major(IncidentNumber number) {
        return majors.find(number).orElseThrow(() -> new NotMajor(number));
    }

    private static void requireRunning(Major major) {
        if (!major.isRunning()) {
            throw new NotRunning(major.incident());
        }
    }

    private Major keep(Major before, Major after, String action) {
        return after.equals(before) ? before : keeping.save(before, after, action);
    }

    private Instant due(Incident incident) {
        return now().plus(majors.settings().every(incident.triage().priority()));
    }

    private static PersonId me() {
        return Actors.current().person().orElseThrow();
    }

    private Instant now() {
        return clock.instant();
    }
}
