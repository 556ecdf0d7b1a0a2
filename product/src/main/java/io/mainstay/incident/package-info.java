/// Incident management: restore normal service as fast as the business needs it.
///
/// Owns the incident, from report to closure, its hand-overs and its history brought in from
/// elsewhere. Asks people for callers and teams, classification for priority and codes, journal for
/// the conversation, task what is still to be done before it is resolved, knowledge which articles
/// answered it, bulletin to tell of major ones. Tells `IncidentReported`, `IncidentAssigned`,
/// `IncidentHeld`, `IncidentResolved`, `IncidentReopened`, `IncidentClosed`, `IncidentCancelled`.
/// Never looks for the underlying cause; that is problem management. Easy to get wrong: nobody
/// types a priority, it follows from impact and urgency; `breached` and `major` are no states.
@ApplicationModule(
        displayName = "Incident management",
        allowedDependencies = {
            "kernel",
            "platform",
            "people",
            "classification",
            "journal",
            "relation",
            "notification",
            "task",
            "knowledge",
            "bulletin",
            "automation"
        })
@NullMarked
package io.mainstay.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
