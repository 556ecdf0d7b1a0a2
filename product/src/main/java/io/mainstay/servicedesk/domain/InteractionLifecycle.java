package io.mainstay.servicedesk.domain;

import static io.mainstay.servicedesk.domain.InteractionLifecycle.Action.END;
import static io.mainstay.servicedesk.domain.InteractionLifecycle.State.ENDED;
import static io.mainstay.servicedesk.domain.InteractionLifecycle.State.OPEN;
import static io.mainstay.servicedesk.domain.InteractionPermission.LOG;

import io.mainstay.kernel.Lifecycle;

/// The life of an interaction. This file is the law: the record obeys it, the page draws its
/// buttons from it, the API lists its actions from it, the diagram in the docs is drawn from it,
/// and the database names the same states.
public final class InteractionLifecycle {

    public enum State {
        /// Somebody is on the line, or was put aside for a moment.
        OPEN,
        ENDED
    }

    public enum Action {
        /// Say what it led to.
        END
    }

    // spotless:off
    public static final Lifecycle<State, Action> LIFECYCLE =
            Lifecycle.of(Action.class, OPEN).from(END, OPEN).to(ENDED, LOG).build();

    // spotless:on

    private InteractionLifecycle() {}
}
