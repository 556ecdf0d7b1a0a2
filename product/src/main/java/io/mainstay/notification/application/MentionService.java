package io.mainstay.notification.application;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Permission;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.notification.Mentions;
import io.mainstay.notification.Notifications;
import io.mainstay.platform.access.ActorSource;
import io.mainstay.platform.access.Logins;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.access.RecordGate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks of each who is named whether they, with the roles of today, may read what names them.
@Service
@Transactional
class MentionService implements Mentions {

    private final Logins logins;
    private final PersonDirectory people;
    private final ActorSource actors;
    private final RecordDoors doors;
    private final RecordGate gate;
    private final Notifications notifications;

    MentionService(
            Logins logins,
            PersonDirectory people,
            ActorSource actors,
            RecordDoors doors,
            RecordGate gate,
            Notifications notifications) {
        this.logins = logins;
        this.people = people;
        this.actors = actors;
        this.doors = doors;
        this.gate = gate;
        this.notifications = notifications;
    }

    @Override
    public Mentioned tell(RecordRef record, String text, Optional<Permission> needed) {
        var names = NamesInText.of(text);
        if (names.isEmpty()) {
            return Mentioned.NOBODY;
        }
        var found = logins.people(names);
        var told = new LinkedHashSet<PersonId>();
        var untold = new ArrayList<String>();
        for (var name : names) {
            Optional.ofNullable(found.get(name.toLowerCase(Locale.ROOT)))
                    .filter(people::isSeen)
                    .filter(person -> reads(person, record, needed))
                    .ifPresentOrElse(told::add, () -> untold.add(name));
        }
        tell(told, record);
        return new Mentioned(Set.copyOf(told), List.copyOf(untold));
    }

    private void tell(Set<PersonId> told, RecordRef record) {
        var author = Actors.current().name();
        notifications.tell(
                told, record, "notification.mentioned", List.of(record.toString(), author));
    }

    private boolean reads(PersonId person, RecordRef record, Optional<Permission> needed) {
        return actors.of(person, Channel.PAGE)
                .filter(reader -> Actors.as(reader, () -> reads(record, needed)))
                .isPresent();
    }

    private boolean reads(RecordRef record, Optional<Permission> needed) {
        return doors.find(record).isPresent()
                && needed.filter(leave -> !gate.allows(leave, record)).isEmpty();
    }
}
