package io.mainstay.incident.application;

import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.journal.Watchers;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.People;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is kept informed about an incident. Everybody who sees it may watch it themselves; naming
/// somebody else is for those who work on it.
@Service
@Transactional
public class IncidentWatchers {

    private final IncidentAccess access;
    private final IncidentConversation conversation;
    private final Watchers watchers;
    private final People people;

    IncidentWatchers(
            IncidentAccess access,
            IncidentConversation conversation,
            Watchers watchers,
            People people) {
        this.access = access;
        this.conversation = conversation;
        this.watchers = watchers;
        this.people = people;
    }

    @Transactional(readOnly = true)
    public Map<PersonId, String> of(IncidentNumber number) {
        return people.names(watchers.of(access.get(number).ref()));
    }

    public void add(IncidentNumber number, PersonId person) {
        if (isMe(person)) {
            conversation.watch(number);
        } else {
            var incident = access.get(number);
            access.require(WORK, incident);
            if (people.find(person).isEmpty()) {
                throw new NoSuchRecord("PER-" + person);
            }
            conversation.addWatcher(incident.number(), person);
        }
    }

    /// Names somebody as a page does: who is meant is asked only once the actor may name anybody.
    public void name(IncidentNumber number, Supplier<PersonId> who) {
        access.require(WORK, access.get(number));
        add(number, who.get());
    }

    public void remove(IncidentNumber number, PersonId person) {
        if (isMe(person)) {
            conversation.unwatch(number);
        } else {
            conversation.removeWatcher(number, person);
        }
    }

    private static boolean isMe(PersonId person) {
        return Actors.current().person().equals(Optional.of(person));
    }
}
