package io.mainstay.incident.application;

import io.mainstay.incident.IncidentAssigned;
import io.mainstay.incident.IncidentCancelled;
import io.mainstay.incident.IncidentHeld;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.IncidentReopened;
import io.mainstay.incident.IncidentResolved;
import io.mainstay.incident.domain.Incident;
import io.mainstay.journal.Watchers;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.notification.Mentions;
import io.mainstay.notification.Mentions.Mentioned;
import io.mainstay.notification.Notifications;
import io.mainstay.platform.access.ActorSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells those whom it concerns what became of an incident, in the transaction in which it
/// happened; never the person who did it themselves.
@Component
class ThoseConcerned {

    private static final String FOR_THE_USER = "USER";

    private final IncidentAccess access;
    private final Watchers watchers;
    private final Notifications notifications;
    private final ActorSource actors;
    private final Mentions mentions;

    ThoseConcerned(
            IncidentAccess access,
            Watchers watchers,
            Notifications notifications,
            ActorSource actors,
            Mentions mentions) {
        this.access = access;
        this.watchers = watchers;
        this.notifications = notifications;
        this.actors = actors;
        this.mentions = mentions;
    }

    /// Somebody said something: a note stays among those who work on it. Who is named in it learns
    /// that, and not once more that something was said.
    ///
    /// @return the names in it that stand for nobody who may read it
    List<String> told(Incident incident, boolean note, String text) {
        var mentioned = mentioned(incident, note, text);
        var whom = new HashSet<PersonId>();
        incident.handling().assignee().ifPresent(whom::add);
        if (!note) {
            incident.report().caller().ifPresent(whom::add);
            whom.addAll(watchers(incident.number()));
        }
        whom.removeAll(mentioned.told());
        tell(incident.number(), whom, note ? "incident.told.note" : "incident.told.reply");
        return mentioned.untold();
    }

    Mentioned mentioned(Incident incident, boolean note, String text) {
        return mentions.tell(incident.ref(), text, () -> !note || access.mayReadNotes(incident));
    }

    /// The day to look again has come.
    void remind(IncidentNumber number, PersonId assignee) {
        tell(number, Set.of(assignee), "incident.told.follow-up");
    }

    @EventListener
    void on(IncidentAssigned assigned) {
        tell(
                assigned.number(),
                assigned.assignee().map(Set::of).orElse(Set.of()),
                "incident.told.assigned");
    }

    @EventListener
    void on(IncidentHeld held) {
        if (held.reason().equals(FOR_THE_USER)) {
            tell(held.number(), caller(held.number()), "incident.told.waits-for-you");
        }
    }

    @EventListener
    void on(IncidentResolved resolved) {
        tell(resolved.number(), callerAndWatchers(resolved.number()), "incident.told.resolved");
    }

    @EventListener
    void on(IncidentReopened reopened) {
        var assignee = access.get(reopened.number()).handling().assignee();
        tell(reopened.number(), assignee.map(Set::of).orElse(Set.of()), "incident.told.reopened");
    }

    @EventListener
    void on(IncidentCancelled cancelled) {
        var whom = callerAndWatchers(cancelled.number());
        access.get(cancelled.number()).handling().assignee().ifPresent(whom::add);
        tell(cancelled.number(), whom, "incident.told.cancelled");
    }

    private Set<PersonId> callerAndWatchers(IncidentNumber number) {
        var whom = new HashSet<>(watchers(number));
        whom.addAll(caller(number));
        return whom;
    }

    /// Watching by oneself gives no sight, so not everybody who watches sees it still.
    private Set<PersonId> watchers(IncidentNumber number) {
        var seeing = new HashSet<>(watchers.of(number.ref()));
        seeing.removeIf(person ->
                actors.of(person, Channel.JOB)
                        .filter(watcher -> !sees(watcher, number))
                        .isPresent());
        return seeing;
    }

    boolean sees(PersonId person, IncidentNumber number) {
        return actors.of(person, Channel.JOB).filter(actor -> sees(actor, number)).isPresent();
    }

    private boolean sees(Actor watcher, IncidentNumber number) {
        return Actors.as(watcher, () -> access.find(number)).isPresent();
    }

    private Set<PersonId> caller(IncidentNumber number) {
        return access.get(number).report().caller().map(Set::of).orElse(Set.of());
    }

    private void tell(IncidentNumber number, Set<PersonId> people, String key) {
        var others = new HashSet<>(people);
        Optional<PersonId> me = Actors.current().person();
        me.ifPresent(others::remove);
        if (!others.isEmpty()) {
            notifications.tell(others, number.ref(), key, List.of(number.toString()));
        }
    }
}
