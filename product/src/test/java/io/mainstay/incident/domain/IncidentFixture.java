package io.mainstay.incident.domain;

import io.mainstay.classification.CustomValues;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import java.time.Instant;
import java.util.Optional;

/// A cast with names and a fixed morning: Aisha calls, Rui and the network team work.
public final class IncidentFixture {

    public static final Instant NINE_O_CLOCK = Instant.parse("2026-03-02T09:00:00Z");
    public static final PersonId AISHA = new PersonId(11);
    public static final PersonId RUI = new PersonId(12);
    public static final TeamId NETWORK = new TeamId(21);
    public static final TeamId MESSAGING = new TeamId(22);
    public static final Resolution REBOOTED =
            new Resolution(
                    Optional.of("FIXED"),
                    "Restarted the gateway",
                    Optional.of(2),
                    Optional.of(RUI),
                    NINE_O_CLOCK.plusSeconds(3_600));

    private IncidentFixture() {}

    public static Incident newIncident() {
        var report =
                new Report(
                        "Mail is slow",
                        "Since this morning",
                        Optional.of(AISHA),
                        Optional.of(RUI),
                        Report.Contact.PHONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var triage = new Triage(Optional.empty(), 2, 2, 3, Optional.empty(), CustomValues.NONE);
        return Incident.report(
                        new IncidentNumber(1042),
                        report,
                        triage,
                        Milestones.openedAt(NINE_O_CLOCK, Optional.empty()))
                .record();
    }

    public static Incident assignedIncident() {
        return newIncident().assignTo(NETWORK, Optional.empty()).record();
    }

    public static Incident startedIncident() {
        return assignedIncident().start(RUI, NINE_O_CLOCK.plusSeconds(600)).record();
    }

    public static Incident resolvedIncident() {
        return startedIncident().resolve(REBOOTED).record();
    }
}
