package io.mainstay.incident.application;

import io.mainstay.classification.CategoryId;
import io.mainstay.classification.CustomValues;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.Milestones;
import io.mainstay.incident.domain.Report;
import io.mainstay.incident.domain.Report.Contact;
import io.mainstay.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/// What a person types in when reporting an incident, and may edit later.
///
/// @param impact 0 leaves it to the matrix: its lowest level
/// @param urgency 0 leaves it to the matrix: its lowest level
/// @param priorityReason asked for when an edit changes the priority
public record IncidentDetails(
        Report report,
        Optional<CategoryId> category,
        CustomValues custom,
        int impact,
        int urgency,
        Optional<String> priorityReason,
        Milestones milestones,
        boolean restricted) {

    /// Nothing is known yet but how it came in.
    public static IncidentDetails blank(Contact contact, Optional<PersonId> caller, Instant now) {
        var report =
                new Report(
                        "",
                        "",
                        caller,
                        Optional.empty(),
                        contact,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new IncidentDetails(
                report,
                Optional.empty(),
                CustomValues.NONE,
                0,
                0,
                Optional.empty(),
                Milestones.openedAt(now, Optional.empty()),
                false);
    }

    public static IncidentDetails of(Incident incident) {
        var triage = incident.triage();
        return new IncidentDetails(
                incident.report(),
                triage.category(),
                triage.custom(),
                triage.impact(),
                triage.urgency(),
                Optional.empty(),
                incident.milestones(),
                incident.restricted());
    }

    public IncidentDetails with(Report next) {
        return new IncidentDetails(
                next, category, custom, impact, urgency, priorityReason, milestones, restricted);
    }

    public IncidentDetails with(Milestones next) {
        return new IncidentDetails(
                report, category, custom, impact, urgency, priorityReason, next, restricted);
    }

    public IncidentDetails in(Optional<CategoryId> next) {
        return new IncidentDetails(
                report, next, custom, impact, urgency, priorityReason, milestones, restricted);
    }

    public IncidentDetails with(CustomValues next) {
        return new IncidentDetails(
                report, category, next, impact, urgency, priorityReason, milestones, restricted);
    }

    public IncidentDetails pressing(int nextImpact, int nextUrgency, Optional<String> reason) {
        return new IncidentDetails(
                report, category, custom, nextImpact, nextUrgency, reason, milestones, restricted);
    }

    public IncidentDetails restricted(boolean next) {
        return new IncidentDetails(
                report, category, custom, impact, urgency, priorityReason, milestones, next);
    }
}
