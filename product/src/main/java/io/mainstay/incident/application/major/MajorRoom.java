package io.mainstay.incident.application.major;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.major.Bridged;
import io.mainstay.incident.domain.major.Major;
import io.mainstay.incident.domain.major.MajorUpdate;
import io.mainstay.incident.domain.major.Measures;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.audit.AuditTrail.Written;
import io.mainstay.task.TaskBoard;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where those who lead a major incident meet: all that is known of it.
///
/// @param updates the latest first
/// @param children the open ones first
/// @param callers how many contacts the incident and its children had, those that had any
/// @param events what happened to it, its children and its tasks, newest first, updates left out
/// @param names of the people in it
public record MajorRoom(
        Incident incident,
        Major major,
        List<MajorUpdate> updates,
        List<Bridged> children,
        Map<IncidentNumber, Integer> callers,
        Optional<TaskBoard> tasks,
        List<Written> events,
        Map<PersonId, String> names) {

    public Measures measures() {
        return Measures.of(incident, major);
    }

    public String name(PersonId person) {
        return names.getOrDefault(person, "PER-" + person);
    }

    /// How many told of the child; whoever it was logged for told of it themselves.
    public int callers(Bridged child) {
        return Math.max(1, callers.getOrDefault(child.number(), 0));
    }

    public long openChildren() {
        return children.stream().filter(Bridged::open).count();
    }

    /// How many told of it in all.
    public int allCallers() {
        return callers.getOrDefault(incident.number(), 0)
                + children.stream().mapToInt(this::callers).sum();
    }
}
