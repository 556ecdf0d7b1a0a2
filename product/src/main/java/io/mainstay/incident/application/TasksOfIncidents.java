package io.mainstay.incident.application;

import io.mainstay.incident.IncidentCancelled;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.IncidentRepository;
import io.mainstay.incident.domain.major.MajorRepository;
import io.mainstay.kernel.RecordRef;
import io.mainstay.task.TaskedKind;
import io.mainstay.task.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Incidents take tasks while service is still to be restored, major ones also for what is to
/// change after them; what is open falls with a cancelled one.
@Component
class TasksOfIncidents implements TaskedKind {

    private final IncidentAccess access;
    private final IncidentRepository incidents;
    private final MajorRepository majors;
    private final Tasks tasks;

    TasksOfIncidents(
            IncidentAccess access,
            IncidentRepository incidents,
            MajorRepository majors,
            Tasks tasks) {
        this.access = access;
        this.incidents = incidents;
        this.majors = majors;
        this.tasks = tasks;
    }

    @Override
    public String prefix() {
        return IncidentNumber.PREFIX;
    }

    @Override
    public boolean takesTasks(RecordRef record) {
        return IncidentNumber.in(record)
                .flatMap(access::find)
                .filter(incident -> incident.state().isOpen() || isStillLearntFrom(incident))
                .isPresent();
    }

    /// What is to change after a major incident outlives it.
    private boolean isStillLearntFrom(Incident incident) {
        return incident.state() != State.CANCELLED && majors.find(incident.number()).isPresent();
    }

    @Override
    public boolean holdOpen(RecordRef record) {
        return IncidentNumber.in(record).filter(incidents::holdOpen).isPresent();
    }

    @EventListener
    void on(IncidentCancelled cancelled) {
        tasks.cancelOpen(cancelled.number().ref(), cancelled.reason());
    }
}
