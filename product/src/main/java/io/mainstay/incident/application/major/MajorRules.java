package io.mainstay.incident.application.major;

import static io.mainstay.incident.domain.IncidentPermission.LEAD;
import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.major.Crew;
import io.mainstay.incident.domain.major.MajorSettings;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.Permission;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.ActorSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The guards that need more than the major incident itself: who may do what in it, and how long
/// things may be.
@Component
class MajorRules {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_REVIEW = 20_000;
    private static final int MOST_CONTACTS = 10_000;
    private static final int MOST_PRIORITIES = 9;
    private static final Duration LONGEST_SILENCE = Duration.ofDays(7);

    private final IncidentAccess access;
    private final ActorSource actors;

    MajorRules(IncidentAccess access, ActorSource actors) {
        this.access = access;
        this.actors = actors;
    }

    static void checkReason(String reason) {
        new Check().text("reason", reason, LONGEST_REASON).orRefuse();
    }

    /// @param wanted when the next update is to be due
    static void checkNext(Optional<Instant> wanted, Instant now, Check check) {
        check.that(wanted.filter(at -> !at.isAfter(now)).isEmpty(), "nextUpdate", "not-in-future")
                .that(
                        wanted.filter(at -> at.isAfter(now.plus(LONGEST_SILENCE))).isEmpty(),
                        "nextUpdate",
                        "too-far-ahead");
    }

    static void checkReview(String happened, String wentWell, String toChange) {
        new Check()
                .text("happened", happened, LONGEST_REVIEW)
                .optionalText("wentWell", wentWell, LONGEST_REVIEW)
                .optionalText("toChange", toChange, LONGEST_REVIEW)
                .orRefuse();
    }

    /// Whoever is named must be able to do it; who was named before stays.
    void checkCrew(Incident incident, Crew before, Crew wanted) {
        new Check()
                .that(
                        wanted.manager().equals(before.manager())
                                || mayAll(wanted.manager(), LEAD, incident),
                        "manager",
                        "may-not-lead")
                .that(
                        wanted.communications().equals(before.communications())
                                || mayAll(wanted.communications(), WORK, incident),
                        "communications",
                        "may-not-work")
                .that(
                        wanted.technicalLead().equals(before.technicalLead())
                                || mayAll(wanted.technicalLead(), WORK, incident),
                        "technicalLead",
                        "may-not-work")
                .orRefuse();
    }

    static void check(MajorSettings wanted) {
        var rule = wanted.rule();
        new Check()
                .that(
                        rule.priority().filter(p -> p < 1 || p > MOST_PRIORITIES).isEmpty(),
                        "priority",
                        "out-of-range",
                        1,
                        MOST_PRIORITIES)
                .that(
                        rule.contacts().filter(n -> n < 2 || n > MOST_CONTACTS).isEmpty(),
                        "contacts",
                        "out-of-range",
                        2,
                        MOST_CONTACTS)
                .that(isInDay(rule.minutes(), 1), "minutes", "out-of-range", 1, LONGEST)
                .that(isCadence(wanted), "cadence", "cadence", MOST_PRIORITIES, LONGEST)
                .that(
                        isInDay(wanted.escalateAfter(), 0),
                        "escalateAfter",
                        "out-of-range",
                        0,
                        LONGEST)
                .orRefuse();
    }

    private static final int LONGEST = MajorSettings.LONGEST;

    private static boolean isCadence(MajorSettings wanted) {
        var cadence = wanted.cadence();
        return !cadence.isEmpty()
                && cadence.size() <= MOST_PRIORITIES
                && cadence.stream().allMatch(minutes -> isInDay(minutes, 1));
    }

    private static boolean isInDay(int minutes, int least) {
        return minutes >= least && minutes <= LONGEST;
    }

    private boolean mayAll(Optional<PersonId> person, Permission permission, Incident incident) {
        return person.isEmpty()
                || actors.of(person.get(), Channel.JOB)
                        .filter(actor -> actor.holds(permission, incident.place()))
                        .filter(actor ->
                                Actors.as(actor, () -> access.find(incident.number())).isPresent())
                        .isPresent();
    }
}
