package io.mainstay.incident.application.major;

import io.mainstay.bulletin.Addressees;
import io.mainstay.bulletin.BulletinUpdate;
import io.mainstay.bulletin.Bulletins;
import io.mainstay.bulletin.Kind;
import io.mainstay.bulletin.Language;
import io.mainstay.bulletin.NewBulletin;
import io.mainstay.bulletin.Severity;
import io.mainstay.incident.application.IncidentConversation;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.major.Audience;
import io.mainstay.incident.domain.major.Major;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says what is known of a major incident: in its conversation, and to those whom it may concern
/// besides by a bulletin, which ends with it.
@Component
class MajorVoice {

    private final IncidentConversation conversation;
    private final Bulletins bulletins;

    MajorVoice(IncidentConversation conversation, Bulletins bulletins) {
        this.conversation = conversation;
        this.bulletins = bulletins;
    }

    /// Whether the actor may tell of it by a bulletin; of what is restricted nobody does.
    boolean mayPublish(Incident incident) {
        return !incident.restricted() && bulletins.mayPublish();
    }

    /// @return the number of the entry
    long say(Incident incident, Audience audience, String text) {
        var note = audience == Audience.STAFF;
        return conversation.say(incident.number(), note, text, List.of()).entry();
    }

    /// Begins a bulletin, or says in the one that is there what is new.
    ///
    /// @param whom only the first time; later it stays for whom it was
    /// @param next when people hear more
    void publish(Incident incident, String text, Addressees whom, Instant next) {
        if (!mayPublish(incident)) {
            throw InvalidInput.of("bulletin", "may-not-publish");
        }
        var running = bulletins.of(incident.ref());
        if (running.isEmpty()) {
            bulletins.publish(
                    new NewBulletin(
                            incident.report().title(),
                            text,
                            Kind.DISRUPTION,
                            Severity.PARTLY_DOWN,
                            Language.ENGLISH,
                            whom,
                            false,
                            Optional.of(begun(incident)),
                            Optional.of(next),
                            Optional.of(incident.ref())));
        }
        running.forEach(one ->
                bulletins.update(
                        one.number(),
                        new BulletinUpdate(text, one.severity(), one.until(), Optional.of(next))));
    }

    /// Whoever may end the major incident ends what was told of it.
    void fallSilent(Major major, String reason) {
        Actors.run(
                Actor.system(Actors.current().channel()),
                () ->
                        bulletins
                                .of(major.ref())
                                .forEach(one -> bulletins.end(one.number(), reason)));
    }

    private static Instant begun(Incident incident) {
        var milestones = incident.milestones();
        return milestones.occurred().orElse(milestones.opened());
    }
}
