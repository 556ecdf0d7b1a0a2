package io.mainstay.task.application;

import io.mainstay.task.domain.TaskLifecycle.State;

/// The tone in which a state is shown.
public final class TaskTone {

    private TaskTone() {}

    public static String of(State state) {
        return switch (state) {
            case OPEN, CANCELLED -> "";
            case IN_PROGRESS -> "state";
            case DONE -> "done";
        };
    }
}
