package io.mainstay.servicedesk.web;

import io.mainstay.classification.Matrices;
import io.mainstay.incident.Incidents;
import io.mainstay.people.PersonSummary;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gathers what the page shows on which a call is logged, for as much as was typed so far.
@Component
class CallPageMaker {

    private static final int RECORDS = 8;

    private final CallReader reader;
    private final Matrices matrices;
    private final Incidents incidents;
    private final KnownMatters known;
    private final UnsentCalls unsent;

    CallPageMaker(
            CallReader reader,
            Matrices matrices,
            Incidents incidents,
            KnownMatters known,
            UnsentCalls unsent) {
        this.reader = reader;
        this.matrices = matrices;
        this.incidents = incidents;
        this.known = known;
        this.unsent = unsent;
    }

    /// In no transaction of its own: who is meant may not be clear yet, and nothing is wrong with
    /// it.
    ///
    /// @param calling who has the number that called
    public CallPage page(CallForm typed, List<PersonSummary> calling) {
        return new CallPage(
                typed,
                UUID.randomUUID(),
                matrices.of("incident"),
                reader.started(typed),
                calling,
                incidents.openOf(reader.people(typed), RECORDS),
                unsent.besides(typed.draft()),
                known.of(typed));
    }
}
