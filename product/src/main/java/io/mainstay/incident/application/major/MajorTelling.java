package io.mainstay.incident.application.major;

import io.mainstay.incident.IncidentDeclaredMajor;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.persistence.MajorTable;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.notification.Notifications;
import io.mainstay.platform.access.ActorSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells those who lead major incidents what waits for them; only those who see the incident.
@Component
class MajorTelling {

    private final MajorTable table;
    private final IncidentAccess access;
    private final ActorSource actors;
    private final Notifications notifications;

    MajorTelling(
            MajorTable table,
            IncidentAccess access,
            ActorSource actors,
            Notifications notifications) {
        this.table = table;
        this.access = access;
        this.actors = actors;
        this.notifications = notifications;
    }

    @EventListener
    void on(IncidentDeclaredMajor declared) {
        var whom = new HashSet<>(managers(declared.number()));
        access.find(declared.number())
                .flatMap(incident -> incident.handling().assignee())
                .ifPresent(whom::add);
        tell(whom, declared.number(), "incident.told.major");
    }

    void named(IncidentNumber number, Collection<PersonId> people) {
        tell(people, number, "incident.told.major-role");
    }

    void remind(IncidentNumber number, Collection<PersonId> people) {
        tell(
                people.isEmpty() ? managers(number) : people,
                number,
                "incident.told.major-update-due");
    }

    void escalate(IncidentNumber number) {
        tell(managers(number), number, "incident.told.major-update-missed");
    }

    private Set<PersonId> managers(IncidentNumber number) {
        return table.incidentManagers().stream()
                .filter(person -> sees(person, number))
                .collect(Collectors.toSet());
    }

    private boolean sees(PersonId person, IncidentNumber number) {
        return actors.of(person, Channel.JOB).filter(actor -> sees(actor, number)).isPresent();
    }

    private boolean sees(Actor actor, IncidentNumber number) {
        return Actors.as(actor, () -> access.find(number)).isPresent();
    }

    private void tell(Collection<PersonId> people, IncidentNumber number, String key) {
        if (!people.isEmpty()) {
            notifications.tell(people, number.ref(), key, List.of(number.toString()));
        }
    }
}
