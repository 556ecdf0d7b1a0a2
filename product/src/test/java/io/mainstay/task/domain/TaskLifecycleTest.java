package io.mainstay.task.domain;

import static io.mainstay.task.domain.TaskLifecycle.LIFECYCLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.task.domain.TaskLifecycle.Action;
import io.mainstay.task.domain.TaskLifecycle.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskLifecycleTest {

    @ParameterizedTest
    @EnumSource(State.class)
    void leavesOnlyCancelledWithoutAWayOn(State state) {
        assertThat(LIFECYCLE.actionsIn(state).isEmpty()).isEqualTo(state == State.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void canBeCancelledAndCompletedExactlyWhileOpen(State state) {
        assertThat(LIFECYCLE.actionsIn(state).contains(Action.CANCEL)).isEqualTo(state.isOpen());
        assertThat(LIFECYCLE.actionsIn(state).contains(Action.COMPLETE)).isEqualTo(state.isOpen());
    }

    /// The diagram in the docs is this lifecycle; on a difference, put the text below into the
    /// file.
    @Test
    void isDrawnInTheDocs() throws IOException {
        assertThat(Files.readString(Path.of("../docs/lives/task.md")))
                .contains("```mermaid\n" + LIFECYCLE.diagram() + "```\n");
    }
}
