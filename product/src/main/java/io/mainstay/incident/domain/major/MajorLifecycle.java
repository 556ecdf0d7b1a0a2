package io.mainstay.incident.domain.major;

import static io.mainstay.incident.domain.IncidentPermission.LEAD;
import static io.mainstay.incident.domain.major.MajorLifecycle.MajorAction.*;
import static io.mainstay.incident.domain.major.MajorLifecycle.MajorState.*;

import io.mainstay.kernel.Lifecycle;

/// The life of an incident as a major one, beside its own life: service may be restored long before
/// the last is said and learnt. This file is the law for buttons, API, diagram and database.
public final class MajorLifecycle {

    public enum MajorState {
        RUNNING,
        STOOD_DOWN,
        REVIEWED
    }

    public enum MajorAction {
        STAND_DOWN,
        /// It was stood down too early.
        RENEW,
        REVIEW
    }

    // spotless:off
    public static final Lifecycle<MajorState, MajorAction> LIFECYCLE =
            Lifecycle.of(MajorAction.class, RUNNING)
                    .from(STAND_DOWN, RUNNING)
                    .to(STOOD_DOWN, LEAD)
                    .from(RENEW, STOOD_DOWN)
                    .to(RUNNING, LEAD)
                    .from(REVIEW, STOOD_DOWN, REVIEWED)
                    .to(REVIEWED, LEAD)
                    .build();

    // spotless:on

    private MajorLifecycle() {}
}
