package io.mainstay.incident.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentConversation.Entered;
import io.mainstay.incident.domain.Incident;
import io.mainstay.journal.Attachments;
import io.mainstay.journal.Effort;
import io.mainstay.journal.TimeSpent;
import io.mainstay.kernel.Actors;
import io.mainstay.people.TeamId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is said about an incident together with the time that went into it.
@Service
@Transactional
public class IncidentEfforts {

    private final IncidentAccess access;
    private final IncidentConversation conversation;
    private final TimeSpent times;

    IncidentEfforts(IncidentAccess access, IncidentConversation conversation, TimeSpent times) {
        this.access = access;
        this.conversation = conversation;
        this.times = times;
    }

    /// @param note true for a work note
    public record Said(boolean note, String text, List<Attachments.Upload> files) {}

    /// Both or neither. Whoever is in the team that has the incident worked for that team.
    public Entered say(IncidentNumber number, Said said, Optional<Effort> effort) {
        var incident = access.get(number);
        effort.map(spent -> spent.forTeam(ownTeam(incident)))
                .ifPresent(spent -> times.spend(incident.ref(), spent));
        return conversation.say(number, said.note(), said.text(), said.files());
    }

    private static Optional<TeamId> ownTeam(Incident incident) {
        var mine = Actors.current().standing().teams();
        return incident.handling().team().filter(team -> mine.contains(team.value()));
    }
}
