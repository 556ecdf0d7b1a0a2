package io.mainstay.task.domain;

import static io.mainstay.task.domain.TaskLifecycle.Action.CANCEL;
import static io.mainstay.task.domain.TaskLifecycle.Action.COMPLETE;
import static io.mainstay.task.domain.TaskLifecycle.Action.REOPEN;
import static io.mainstay.task.domain.TaskLifecycle.Action.START;
import static io.mainstay.task.domain.TaskLifecycle.State.CANCELLED;
import static io.mainstay.task.domain.TaskLifecycle.State.DONE;
import static io.mainstay.task.domain.TaskLifecycle.State.IN_PROGRESS;
import static io.mainstay.task.domain.TaskLifecycle.State.OPEN;
import static io.mainstay.task.domain.TaskPermission.WORK;

import io.mainstay.kernel.Lifecycle;

/// The life of a task. This file is the law: the record obeys it, the page draws its buttons from
/// it, the API lists its actions from it, the diagram in the docs is drawn from it, and the
/// database names the same states.
public final class TaskLifecycle {

    public enum State {
        OPEN(true),
        IN_PROGRESS(true),
        DONE(false),
        CANCELLED(false);

        private final boolean open;

        State(boolean open) {
            this.open = open;
        }

        /// Whether it is still to be done.
        public boolean isOpen() {
            return open;
        }
    }

    public enum Action {
        START,
        COMPLETE,
        REOPEN,
        CANCEL
    }

    // spotless:off
    public static final Lifecycle<State, Action> LIFECYCLE =
            Lifecycle.of(Action.class, OPEN)
                    .from(START, OPEN)
                    .to(IN_PROGRESS, WORK)
                    .from(COMPLETE, OPEN, IN_PROGRESS)
                    .to(DONE, WORK)
                    .from(REOPEN, DONE)
                    .to(OPEN, WORK)
                    .from(CANCEL, OPEN, IN_PROGRESS)
                    .to(CANCELLED, WORK)
                    .build();

    // spotless:on

    private TaskLifecycle() {}
}
