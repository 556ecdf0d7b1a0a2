package io.mainstay.incident.domain;

import static io.mainstay.incident.domain.IncidentLifecycle.Action.*;
import static io.mainstay.incident.domain.IncidentLifecycle.State.*;
import static io.mainstay.incident.domain.IncidentPermission.MANAGE;
import static io.mainstay.incident.domain.IncidentPermission.REPORT;
import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.kernel.Lifecycle;

/// The life of an incident. This file is the law: the record obeys it, the page draws its buttons
/// from it, the API lists its actions from it, the diagram in the docs is drawn from it, and the
/// database names the same states.
public final class IncidentLifecycle {

    public enum State {
        NEW(true),
        ASSIGNED(true),
        IN_PROGRESS(true),
        ON_HOLD(true),
        RESOLVED(false),
        CLOSED(false),
        CANCELLED(false);

        private final boolean open;

        State(boolean open) {
            this.open = open;
        }

        /// Whether service is still to be restored.
        public boolean isOpen() {
            return open;
        }

        /// Whether nothing leads on from here.
        public boolean isFinal() {
            return LIFECYCLE.actionsIn(this).isEmpty();
        }
    }

    public enum Action {
        ASSIGN,
        /// Functionally: to those who know more.
        ESCALATE,
        START,
        HOLD,
        RESUME,
        RESOLVE,
        REOPEN,
        CLOSE,
        CANCEL,
        /// By whom it hinders, who needs nothing any more.
        WITHDRAW
    }

    // spotless:off
    public static final Lifecycle<State, Action> LIFECYCLE =
            Lifecycle.of(Action.class, NEW)
                    .from(ASSIGN, NEW, ASSIGNED, IN_PROGRESS, ON_HOLD)
                    .to(ASSIGNED, WORK)
                    .from(ESCALATE, NEW, ASSIGNED, IN_PROGRESS, ON_HOLD)
                    .to(ASSIGNED, WORK)
                    .from(START, ASSIGNED)
                    .to(IN_PROGRESS, WORK)
                    .from(HOLD, ASSIGNED, IN_PROGRESS)
                    .to(ON_HOLD, WORK)
                    .from(RESUME, ON_HOLD)
                    .to(IN_PROGRESS, WORK)
                    .from(RESOLVE, NEW, ASSIGNED, IN_PROGRESS, ON_HOLD)
                    .to(RESOLVED, WORK)
                    .from(REOPEN, RESOLVED)
                    .to(IN_PROGRESS, REPORT)
                    .from(CLOSE, RESOLVED)
                    .to(CLOSED, REPORT)
                    .from(CANCEL, NEW, ASSIGNED, IN_PROGRESS, ON_HOLD)
                    .to(CANCELLED, MANAGE)
                    .from(WITHDRAW, NEW, ASSIGNED, IN_PROGRESS, ON_HOLD)
                    .to(CANCELLED, IncidentPermission.WITHDRAW)
                    .build();

    // spotless:on

    private IncidentLifecycle() {}
}
