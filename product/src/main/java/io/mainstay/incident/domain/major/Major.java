package io.mainstay.incident.domain.major;

import static io.mainstay.incident.domain.major.MajorLifecycle.LIFECYCLE;
import static io.mainstay.incident.domain.major.MajorLifecycle.MajorAction.RENEW;
import static io.mainstay.incident.domain.major.MajorLifecycle.MajorAction.REVIEW;
import static io.mainstay.incident.domain.major.MajorLifecycle.MajorAction.STAND_DOWN;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.major.MajorLifecycle.MajorState;
import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.RecordRef;
import java.time.Instant;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What makes an incident a major one. It is told under the incident's number: people know no
/// other.
///
/// @param end set while it does not run
/// @param review set exactly when it was reviewed
public record Major(
        IncidentNumber incident,
        MajorState state,
        Declaration declaration,
        Crew crew,
        Cadence cadence,
        Optional<StandDown> end,
        Optional<Review> review,
        long version)
        implements AuditedRecord {

    /// @param next when the first update is due
    public static Major declared(IncidentNumber incident, Declaration how, Instant next) {
        return new Major(
                incident,
                LIFECYCLE.start(),
                how,
                Crew.NOBODY,
                Cadence.beginning(next),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    public boolean isRunning() {
        return state == MajorState.RUNNING;
    }

    public Major ledBy(Crew next) {
        return new Major(incident, state, declaration, next, cadence, end, review, version);
    }

    /// @param following when the next update is due
    public Major updated(Instant at, Instant following) {
        return new Major(
                incident,
                state,
                declaration,
                crew,
                cadence.updated(at, following),
                end,
                review,
                version);
    }

    public Major standDown(StandDown how) {
        return new Major(
                incident,
                LIFECYCLE.after(STAND_DOWN, state),
                declaration,
                crew,
                cadence.due(Optional.empty()),
                Optional.of(how),
                review,
                version);
    }

    /// @param next when the next update is due
    public Major renew(Instant next) {
        return new Major(
                incident,
                LIFECYCLE.after(RENEW, state),
                declaration,
                crew,
                cadence.due(Optional.of(next)),
                Optional.empty(),
                review,
                version);
    }

    public Major reviewed(Review learnt) {
        return new Major(
                incident,
                LIFECYCLE.after(REVIEW, state),
                declaration,
                crew,
                cadence,
                end,
                Optional.of(learnt),
                version);
    }

    public Major inVersion(long next) {
        return new Major(incident, state, declaration, crew, cadence, end, review, next);
    }

    @Override
    public RecordRef ref() {
        return incident.ref();
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        return MajorFields.of(this);
    }
}
