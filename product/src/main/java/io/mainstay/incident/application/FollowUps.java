package io.mainstay.incident.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Handling;
import io.mainstay.incident.domain.IncidentClock;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.Teams;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Follow-ups that have come. Taking one and telling of it are one transaction, so each is told
/// exactly once.
@Service
@Transactional
class FollowUps {

    private static final int PORTION = 100;

    private final IncidentClock incidents;
    private final IncidentAccess access;
    private final ThoseConcerned concerned;
    private final Teams teams;
    private final Clock clock;

    FollowUps(
            IncidentClock incidents,
            IncidentAccess access,
            ThoseConcerned concerned,
            Teams teams,
            Clock clock) {
        this.incidents = incidents;
        this.access = access;
        this.concerned = concerned;
        this.teams = teams;
        this.clock = clock;
    }

    /// @return how many there were
    int remindOfSome() {
        var due = incidents.takeFollowUps(clock.instant(), PORTION);
        due.forEach(this::remind);
        return due.size();
    }

    private void remind(IncidentNumber number) {
        var handling = access.get(number).handling();
        owners(handling).forEach(owner -> concerned.remind(number, owner));
    }

    /// The person who has it; when no one person has, the whole team.
    private Set<PersonId> owners(Handling handling) {
        return handling.assignee()
                .map(Set::of)
                .or(() -> handling.team().map(teams::membersOf))
                .orElse(Set.of());
    }
}
